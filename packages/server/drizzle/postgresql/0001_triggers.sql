-- What is published and what is in the trail stays as it was written, whoever asks.
INSERT INTO audit_head (id, seq, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
--> statement-breakpoint
CREATE FUNCTION motcua_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_unchanged BEFORE UPDATE OR DELETE ON audit_entries
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('audit entries are only ever appended');
--> statement-breakpoint
CREATE TRIGGER audit_entries_not_emptied BEFORE TRUNCATE ON audit_entries
FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_change('audit entries are only ever appended');
--> statement-breakpoint
CREATE TRIGGER form_versions_unchanged BEFORE UPDATE OR DELETE ON form_versions
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('form_versions never change once written');
--> statement-breakpoint
CREATE TRIGGER form_versions_not_emptied BEFORE TRUNCATE ON form_versions
FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_change('form_versions never change once written');
--> statement-breakpoint
CREATE TRIGGER form_supersessions_unchanged BEFORE UPDATE OR DELETE ON form_supersessions
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('form_supersessions never change once written');
--> statement-breakpoint
CREATE TRIGGER form_supersessions_not_emptied BEFORE TRUNCATE ON form_supersessions
FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_change('form_supersessions never change once written');
--> statement-breakpoint
CREATE TRIGGER procedure_versions_unchanged BEFORE UPDATE OR DELETE ON procedure_versions
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('procedure_versions never change once written');
--> statement-breakpoint
CREATE TRIGGER procedure_versions_not_emptied BEFORE TRUNCATE ON procedure_versions
FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_change('procedure_versions never change once written');
--> statement-breakpoint
CREATE TRIGGER procedure_supersessions_unchanged BEFORE UPDATE OR DELETE ON procedure_supersessions
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('procedure_supersessions never change once written');
--> statement-breakpoint
CREATE TRIGGER procedure_supersessions_not_emptied BEFORE TRUNCATE ON procedure_supersessions
FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_change('procedure_supersessions never change once written');
--> statement-breakpoint
CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('the audit chain has a head');
