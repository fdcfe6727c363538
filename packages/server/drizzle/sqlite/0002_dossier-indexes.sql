DROP INDEX `dossiers_applicant_due`;--> statement-breakpoint
DROP INDEX `dossiers_applicant_submitted`;--> statement-breakpoint
CREATE INDEX `dossiers_applicant_due` ON `dossiers` (`applicant_id`,`due_key`,`code`);--> statement-breakpoint
CREATE INDEX `dossiers_applicant_submitted` ON `dossiers` (`applicant_id`,`submitted_at`,`code`);
--> statement-breakpoint
-- A dossier keeps its code through everything that happens to it (Đ15.2).
CREATE TRIGGER dossiers_code_stays BEFORE UPDATE OF code ON dossiers
BEGIN
  SELECT RAISE(ABORT, 'a dossier keeps its code');
END;
