-- What is published and what is in the trail stays as it was written, whoever asks.
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit entries are only ever appended');
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN
  SELECT RAISE(ABORT, 'audit entries are only ever appended');
END;
--> statement-breakpoint
CREATE TRIGGER form_versions_no_update BEFORE UPDATE ON form_versions
BEGIN
  SELECT RAISE(ABORT, 'form_versions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER form_versions_no_delete BEFORE DELETE ON form_versions
BEGIN
  SELECT RAISE(ABORT, 'form_versions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER form_supersessions_no_update BEFORE UPDATE ON form_supersessions
BEGIN
  SELECT RAISE(ABORT, 'form_supersessions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER form_supersessions_no_delete BEFORE DELETE ON form_supersessions
BEGIN
  SELECT RAISE(ABORT, 'form_supersessions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER procedure_versions_no_update BEFORE UPDATE ON procedure_versions
BEGIN
  SELECT RAISE(ABORT, 'procedure_versions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER procedure_versions_no_delete BEFORE DELETE ON procedure_versions
BEGIN
  SELECT RAISE(ABORT, 'procedure_versions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER procedure_supersessions_no_update BEFORE UPDATE ON procedure_supersessions
BEGIN
  SELECT RAISE(ABORT, 'procedure_supersessions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER procedure_supersessions_no_delete BEFORE DELETE ON procedure_supersessions
BEGIN
  SELECT RAISE(ABORT, 'procedure_supersessions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER audit_head_no_delete BEFORE DELETE ON audit_head
BEGIN
  SELECT RAISE(ABORT, 'the audit chain has a head');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes the row that stands there without asking the triggers on DELETE.
CREATE TRIGGER audit_entries_no_replace BEFORE INSERT ON audit_entries
WHEN EXISTS (SELECT 1 FROM audit_entries WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE(ABORT, 'audit entries are only ever appended');
END;
--> statement-breakpoint
CREATE TRIGGER form_versions_no_replace BEFORE INSERT ON form_versions
WHEN EXISTS (SELECT 1 FROM form_versions WHERE code = NEW.code AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'form_versions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER form_supersessions_no_replace BEFORE INSERT ON form_supersessions
WHEN EXISTS (SELECT 1 FROM form_supersessions WHERE code = NEW.code AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'form_supersessions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER procedure_versions_no_replace BEFORE INSERT ON procedure_versions
WHEN EXISTS (SELECT 1 FROM procedure_versions WHERE code = NEW.code AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'procedure_versions never change once written');
END;
--> statement-breakpoint
CREATE TRIGGER procedure_supersessions_no_replace BEFORE INSERT ON procedure_supersessions
WHEN EXISTS (SELECT 1 FROM procedure_supersessions WHERE code = NEW.code AND version = NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'procedure_supersessions never change once written');
END;
