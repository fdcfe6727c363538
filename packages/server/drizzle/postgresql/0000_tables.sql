CREATE TABLE "accounts" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"login" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"member_id" text COLLATE "C",
	"active" integer NOT NULL,
	"issuer" text COLLATE "C",
	"subject" text COLLATE "C",
	"search" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "accounts_login_unique" UNIQUE("login")
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"actor_id" text COLLATE "C" NOT NULL,
	"actor_name" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C" NOT NULL,
	"entity_type" text COLLATE "C" NOT NULL,
	"entity_id" text COLLATE "C" NOT NULL,
	"sentence" text COLLATE "C" NOT NULL,
	"detail" text COLLATE "C" NOT NULL,
	"previous_hash" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" bigint PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "code_list_entries" (
	"list_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"aliases" text COLLATE "C" NOT NULL,
	"parent" text COLLATE "C",
	"level" text COLLATE "C",
	"valid_from" text COLLATE "C",
	"valid_to" text COLLATE "C",
	"facts" text COLLATE "C" NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "code_list_entries_pk" PRIMARY KEY("list_id","code")
);
--> statement-breakpoint
CREATE TABLE "code_lists" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"source" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "form_drafts" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"definition" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"edited_at" text COLLATE "C" NOT NULL,
	"edited_by" text COLLATE "C" NOT NULL,
	"edited_by_name" text COLLATE "C" NOT NULL,
	"based_on_version" bigint,
	"untouched" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_supersessions" (
	"code" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"superseded_at" text COLLATE "C" NOT NULL,
	"accepted_until" text COLLATE "C" NOT NULL,
	CONSTRAINT "form_supersessions_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "form_versions" (
	"code" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"definition_hash" text COLLATE "C" NOT NULL,
	"definition" text COLLATE "C" NOT NULL,
	"compiled" text COLLATE "C" NOT NULL,
	"validator_module" text COLLATE "C" NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"published_by" text COLLATE "C" NOT NULL,
	"published_by_name" text COLLATE "C" NOT NULL,
	"notes" text COLLATE "C" NOT NULL,
	"decision" text COLLATE "C",
	CONSTRAINT "form_versions_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "forms" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"slug" text COLLATE "C" NOT NULL,
	"procedure_code" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"created_at" text COLLATE "C" NOT NULL,
	CONSTRAINT "forms_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"parent_id" text COLLATE "C",
	"path" text COLLATE "C" NOT NULL,
	"depth" bigint NOT NULL,
	"active" integer NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"sort_key" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	CONSTRAINT "organisations_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "procedure_drafts" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"definition" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"edited_at" text COLLATE "C" NOT NULL,
	"edited_by" text COLLATE "C" NOT NULL,
	"edited_by_name" text COLLATE "C" NOT NULL,
	"untouched" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "procedure_supersessions" (
	"code" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"superseded_at" text COLLATE "C" NOT NULL,
	"accepted_until" text COLLATE "C" NOT NULL,
	CONSTRAINT "procedure_supersessions_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "procedure_versions" (
	"code" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"definition" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"published_at" text COLLATE "C" NOT NULL,
	"published_by" text COLLATE "C" NOT NULL,
	"published_by_name" text COLLATE "C" NOT NULL,
	"notes" text COLLATE "C" NOT NULL,
	"decision" text COLLATE "C",
	CONSTRAINT "procedure_versions_pk" PRIMARY KEY("code","version")
);
--> statement-breakpoint
CREATE TABLE "procedures" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"field" text COLLATE "C" NOT NULL,
	"search" text COLLATE "C" NOT NULL,
	"published_version" bigint,
	"published_search" text COLLATE "C",
	"published_field" text COLLATE "C",
	"published_sort" text COLLATE "C",
	"created_at" text COLLATE "C" NOT NULL
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
CREATE TABLE "role_grants" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"role" text COLLATE "C" NOT NULL,
	"organisation_id" text COLLATE "C" NOT NULL,
	"status" text COLLATE "C" NOT NULL,
	"proposed_by" text COLLATE "C" NOT NULL,
	"proposed_by_name" text COLLATE "C" NOT NULL,
	"approved_by" text COLLATE "C",
	"approved_by_name" text COLLATE "C",
	"changed_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"account_id" text COLLATE "C" NOT NULL,
	"id_token" text COLLATE "C" NOT NULL,
	"opened_at" text COLLATE "C" NOT NULL,
	"last_seen_at" text COLLATE "C" NOT NULL,
	"ends_at" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
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
CREATE TABLE "temporary_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
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
CREATE TABLE "working_calendars" (
	"organisation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"calendar" text COLLATE "C" NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_identity" ON "accounts" USING btree ("issuer","subject");--> statement-breakpoint
CREATE INDEX "accounts_organisation" ON "accounts" USING btree ("organisation_id","login");--> statement-breakpoint
CREATE INDEX "audit_entries_entity" ON "audit_entries" USING btree ("entity_type","entity_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_actor" ON "audit_entries" USING btree ("actor_id","seq");--> statement-breakpoint
CREATE INDEX "audit_entries_at" ON "audit_entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "code_list_entries_parent" ON "code_list_entries" USING btree ("list_id","parent","position");--> statement-breakpoint
CREATE INDEX "code_list_entries_position" ON "code_list_entries" USING btree ("list_id","position");--> statement-breakpoint
CREATE INDEX "dossiers_authority_due" ON "dossiers" USING btree ("authority_id","due_key","code","search");--> statement-breakpoint
CREATE INDEX "dossiers_authority_submitted" ON "dossiers" USING btree ("authority_id","submitted_at","code","search");--> statement-breakpoint
CREATE INDEX "dossiers_applicant_due" ON "dossiers" USING btree ("applicant_id","due_key","code","search");--> statement-breakpoint
CREATE INDEX "dossiers_applicant_submitted" ON "dossiers" USING btree ("applicant_id","submitted_at","code","search");--> statement-breakpoint
CREATE INDEX "forms_procedure" ON "forms" USING btree ("procedure_code");--> statement-breakpoint
CREATE INDEX "organisations_parent" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organisations_sorted" ON "organisations" USING btree ("depth","sort_key");--> statement-breakpoint
CREATE INDEX "procedures_published" ON "procedures" USING btree ("published_sort");--> statement-breakpoint
CREATE INDEX "role_grants_account" ON "role_grants" USING btree ("account_id","status");--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_ends" ON "sessions" USING btree ("ends_at");--> statement-breakpoint
CREATE INDEX "uploads_owner" ON "uploads" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "uploads_status" ON "uploads" USING btree ("status","created_at");