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
CREATE TABLE `register_records` (
	`source` text NOT NULL,
	`subject_id` text NOT NULL,
	`attributes` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`source`, `subject_id`)
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
CREATE INDEX `uploads_status` ON `uploads` (`status`,`created_at`);--> statement-breakpoint
ALTER TABLE `code_list_entries` ADD `level` text;