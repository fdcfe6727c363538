CREATE TABLE "dossier_forms" (
	"dossier_code" text COLLATE "C" NOT NULL,
	"component_id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"form_code" text COLLATE "C" NOT NULL,
	"form_version" bigint NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"answers" text COLLATE "C" NOT NULL,
	"warnings" text COLLATE "C" NOT NULL,
	CONSTRAINT "dossier_forms_pk" PRIMARY KEY("dossier_code","component_id")
);
--> statement-breakpoint
CREATE TABLE "dossier_numbers" (
	"series" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_papers" (
	"dossier_code" text COLLATE "C" NOT NULL,
	"component_id" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"files" text COLLATE "C" NOT NULL,
	CONSTRAINT "dossier_papers_pk" PRIMARY KEY("dossier_code","component_id")
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"procedure_code" text COLLATE "C" NOT NULL,
	"procedure_version" bigint NOT NULL,
	"procedure_name" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"applicant_id" text COLLATE "C" NOT NULL,
	"applicant_name" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"organisation_name" text COLLATE "C" NOT NULL,
	"authority_id" text COLLATE "C" NOT NULL,
	"authority_name" text COLLATE "C" NOT NULL,
	"submitted_at" text COLLATE "C" NOT NULL,
	"received_at" text COLLATE "C" NOT NULL,
	"due_at" text COLLATE "C",
	"due_key" text COLLATE "C" NOT NULL,
	"due_because" text COLLATE "C" NOT NULL,
	"declaration_text" text COLLATE "C" NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_records" (
	"source" text COLLATE "C" NOT NULL,
	"subject_id" text COLLATE "C" NOT NULL,
	"attributes" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	CONSTRAINT "register_records_pk" PRIMARY KEY("source","subject_id")
);
--> statement-breakpoint
CREATE TABLE "submission_keys" (
	"applicant_id" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"content_hash" text COLLATE "C" NOT NULL,
	"dossier_code" text COLLATE "C" NOT NULL,
	CONSTRAINT "submission_keys_pk" PRIMARY KEY("applicant_id","key")
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"owner_id" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"size" bigint NOT NULL,
	"media_type" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"reason" text COLLATE "C",
	"sha256" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL,
	"dossier_code" text COLLATE "C",
	"authority_id" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "code_list_entries" ADD COLUMN "level" text COLLATE "C";--> statement-breakpoint
CREATE INDEX "dossiers_authority_due" ON "dossiers" USING btree ("authority_id","due_key","code","search");--> statement-breakpoint
CREATE INDEX "dossiers_authority_submitted" ON "dossiers" USING btree ("authority_id","submitted_at","code","search");--> statement-breakpoint
CREATE INDEX "dossiers_applicant_due" ON "dossiers" USING btree ("applicant_id","due_key","code","search");--> statement-breakpoint
CREATE INDEX "dossiers_applicant_submitted" ON "dossiers" USING btree ("applicant_id","submitted_at","code","search");--> statement-breakpoint
CREATE INDEX "uploads_owner" ON "uploads" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "uploads_status" ON "uploads" USING btree ("status","created_at");