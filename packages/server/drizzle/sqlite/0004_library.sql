CREATE TABLE `library_entries` (
	`id` text NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`content` text NOT NULL,
	`position` integer NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_by_name` text NOT NULL,
	PRIMARY KEY(`id`, `version`)
);
--> statement-breakpoint
CREATE INDEX `library_entries_kind` ON `library_entries` (`kind`,`position`);
--> statement-breakpoint
CREATE TRIGGER library_entries_no_update BEFORE UPDATE ON library_entries
BEGIN
  SELECT RAISE(ABORT, 'library_entries never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER library_entries_no_delete BEFORE DELETE ON library_entries
BEGIN
  SELECT RAISE(ABORT, 'library_entries never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER library_entries_no_replace BEFORE INSERT ON library_entries
WHEN EXISTS (SELECT 1 FROM library_entries WHERE id = NEW.id AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'library_entries never change once written');
END;
