ALTER TABLE "audit_entries" ADD COLUMN "authority_id" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "audit_entries_authority" ON "audit_entries" USING btree ("authority_id","seq");