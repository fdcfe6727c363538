ALTER TABLE `audit_entries` ADD `authority_id` text;--> statement-breakpoint
CREATE INDEX `audit_entries_authority` ON `audit_entries` (`authority_id`,`seq`);