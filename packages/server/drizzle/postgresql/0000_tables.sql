CREATE TABLE "code_list_entries" (
	"list_id" text COLLATE "C" NOT NULL,
	"code" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"aliases" text COLLATE "C" NOT NULL,
	"parent" text COLLATE "C",
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
CREATE TABLE "settings" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"value" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "temporary_codes" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"last" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "working_calendars" (
	"organisation_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"calendar" text COLLATE "C" NOT NULL,
	"changed_at" text COLLATE "C" NOT NULL,
	"revision" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "code_list_entries_parent" ON "code_list_entries" USING btree ("list_id","parent","position");--> statement-breakpoint
CREATE INDEX "code_list_entries_position" ON "code_list_entries" USING btree ("list_id","position");--> statement-breakpoint
CREATE INDEX "forms_procedure" ON "forms" USING btree ("procedure_code");--> statement-breakpoint
CREATE INDEX "organisations_parent" ON "organisations" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "organisations_sorted" ON "organisations" USING btree ("depth","sort_key");--> statement-breakpoint
CREATE INDEX "procedures_published" ON "procedures" USING btree ("published_sort");