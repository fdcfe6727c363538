CREATE TABLE `working_calendars` (
	`organisation_id` text PRIMARY KEY NOT NULL,
	`calendar` text NOT NULL,
	`changed_at` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `code_list_entries` (
	`list_id` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	`parent` text,
	`valid_from` text,
	`valid_to` text,
	`facts` text NOT NULL,
	`search` text NOT NULL,
	`position` integer NOT NULL,
	`revision` integer NOT NULL,
	PRIMARY KEY(`list_id`, `code`)
);
--> statement-breakpoint
CREATE INDEX `code_list_entries_parent` ON `code_list_entries` (`list_id`,`parent`,`position`);--> statement-breakpoint
CREATE INDEX `code_list_entries_position` ON `code_list_entries` (`list_id`,`position`);--> statement-breakpoint
CREATE TABLE `code_lists` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`source` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `form_drafts` (
	`code` text PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`revision` integer NOT NULL,
	`status` text NOT NULL,
	`edited_at` text NOT NULL,
	`edited_by` text NOT NULL,
	`edited_by_name` text NOT NULL,
	`based_on_version` integer,
	`untouched` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `form_supersessions` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`superseded_at` text NOT NULL,
	`accepted_until` text NOT NULL,
	PRIMARY KEY(`code`, `version`)
);
--> statement-breakpoint
CREATE TABLE `form_versions` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`hash` text NOT NULL,
	`definition_hash` text NOT NULL,
	`definition` text NOT NULL,
	`compiled` text NOT NULL,
	`validator_module` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`published_by_name` text NOT NULL,
	`notes` text NOT NULL,
	`decision` text,
	PRIMARY KEY(`code`, `version`)
);
--> statement-breakpoint
CREATE TABLE `forms` (
	`code` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`procedure_code` text NOT NULL,
	`title` text NOT NULL,
	`search` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `forms_slug_unique` ON `forms` (`slug`);--> statement-breakpoint
CREATE INDEX `forms_procedure` ON `forms` (`procedure_code`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`level` text NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`depth` integer NOT NULL,
	`active` integer NOT NULL,
	`search` text NOT NULL,
	`sort_key` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisations_code_unique` ON `organisations` (`code`);--> statement-breakpoint
CREATE INDEX `organisations_parent` ON `organisations` (`parent_id`);--> statement-breakpoint
CREATE INDEX `organisations_sorted` ON `organisations` (`depth`,`sort_key`);--> statement-breakpoint
CREATE TABLE `procedure_drafts` (
	`code` text PRIMARY KEY NOT NULL,
	`definition` text NOT NULL,
	`revision` integer NOT NULL,
	`status` text NOT NULL,
	`edited_at` text NOT NULL,
	`edited_by` text NOT NULL,
	`edited_by_name` text NOT NULL,
	`untouched` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `procedure_supersessions` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`superseded_at` text NOT NULL,
	`accepted_until` text NOT NULL,
	PRIMARY KEY(`code`, `version`)
);
--> statement-breakpoint
CREATE TABLE `procedure_versions` (
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`definition` text NOT NULL,
	`hash` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`published_by_name` text NOT NULL,
	`notes` text NOT NULL,
	`decision` text,
	PRIMARY KEY(`code`, `version`)
);
--> statement-breakpoint
CREATE TABLE `procedures` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`field` text NOT NULL,
	`search` text NOT NULL,
	`published_version` integer,
	`published_search` text,
	`published_field` text,
	`published_sort` text,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `procedures_published` ON `procedures` (`published_sort`);--> statement-breakpoint
CREATE TABLE `temporary_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
