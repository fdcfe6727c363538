CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`organisation_id` text NOT NULL,
	`member_id` text,
	`active` integer NOT NULL,
	`issuer` text,
	`subject` text,
	`search` text NOT NULL,
	`created_at` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login_unique` ON `accounts` (`login`);--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_identity` ON `accounts` (`issuer`,`subject`);--> statement-breakpoint
CREATE INDEX `accounts_organisation` ON `accounts` (`organisation_id`,`login`);--> statement-breakpoint
CREATE TABLE `role_grants` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`organisation_id` text NOT NULL,
	`status` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_by_name` text NOT NULL,
	`approved_by` text,
	`approved_by_name` text,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grants_account` ON `role_grants` (`account_id`,`status`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`id_token` text NOT NULL,
	`opened_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`ends_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `sessions_ends` ON `sessions` (`ends_at`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`action` text NOT NULL,
	`entity_type` text NOT NULL,
	`entity_id` text NOT NULL,
	`sentence` text NOT NULL,
	`detail` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entries_entity` ON `audit_entries` (`entity_type`,`entity_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_actor` ON `audit_entries` (`actor_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_at` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `audit_head` (
	`id` integer PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
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
	`level` text,
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
CREATE TABLE `dossier_forms` (
	`dossier_code` text NOT NULL,
	`component_id` text NOT NULL,
	`position` integer NOT NULL,
	`form_code` text NOT NULL,
	`form_version` integer NOT NULL,
	`title` text NOT NULL,
	`hash` text NOT NULL,
	`answers` text NOT NULL,
	`warnings` text NOT NULL,
	PRIMARY KEY(`dossier_code`, `component_id`)
);
--> statement-breakpoint
CREATE TABLE `dossier_numbers` (
	`series` text PRIMARY KEY NOT NULL,
	`last` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `dossier_papers` (
	`dossier_code` text NOT NULL,
	`component_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`files` text NOT NULL,
	PRIMARY KEY(`dossier_code`, `component_id`)
);
--> statement-breakpoint
CREATE TABLE `dossiers` (
	`code` text PRIMARY KEY NOT NULL,
	`procedure_code` text NOT NULL,
	`procedure_version` integer NOT NULL,
	`procedure_name` text NOT NULL,
	`status` text NOT NULL,
	`applicant_id` text NOT NULL,
	`applicant_name` text NOT NULL,
	`organisation_id` text NOT NULL,
	`organisation_name` text NOT NULL,
	`authority_id` text NOT NULL,
	`authority_name` text NOT NULL,
	`submitted_at` text NOT NULL,
	`received_at` text NOT NULL,
	`due_at` text,
	`due_key` text NOT NULL,
	`due_because` text NOT NULL,
	`declaration_text` text NOT NULL,
	`search` text NOT NULL,
	`revision` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `dossiers_authority_due` ON `dossiers` (`authority_id`,`due_key`,`code`,`search`);--> statement-breakpoint
CREATE INDEX `dossiers_authority_submitted` ON `dossiers` (`authority_id`,`submitted_at`,`code`,`search`);--> statement-breakpoint
CREATE INDEX `dossiers_applicant_due` ON `dossiers` (`applicant_id`,`due_key`,`code`,`search`);--> statement-breakpoint
CREATE INDEX `dossiers_applicant_submitted` ON `dossiers` (`applicant_id`,`submitted_at`,`code`,`search`);--> statement-breakpoint
CREATE TABLE `submission_keys` (
	`applicant_id` text NOT NULL,
	`key` text NOT NULL,
	`content_hash` text NOT NULL,
	`dossier_code` text NOT NULL,
	PRIMARY KEY(`applicant_id`, `key`)
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
CREATE TABLE `register_records` (
	`source` text NOT NULL,
	`subject_id` text NOT NULL,
	`attributes` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`source`, `subject_id`)
);
--> statement-breakpoint
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
--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`sha256` text,
	`created_at` text NOT NULL,
	`dossier_code` text,
	`authority_id` text
);
--> statement-breakpoint
CREATE INDEX `uploads_owner` ON `uploads` (`owner_id`);--> statement-breakpoint
CREATE INDEX `uploads_status` ON `uploads` (`status`,`created_at`);