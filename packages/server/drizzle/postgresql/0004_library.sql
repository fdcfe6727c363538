CREATE TABLE "library_entries" (
	"id" text COLLATE "C" NOT NULL,
	"version" bigint NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"content" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	"saved_at" text COLLATE "C" NOT NULL,
	"saved_by" text COLLATE "C" NOT NULL,
	"saved_by_name" text COLLATE "C" NOT NULL,
	CONSTRAINT "library_entries_pk" PRIMARY KEY("id","version")
);
--> statement-breakpoint
CREATE INDEX "library_entries_kind" ON "library_entries" USING btree ("kind","position");
--> statement-breakpoint
CREATE TRIGGER library_entries_unchanged BEFORE UPDATE OR DELETE ON library_entries
FOR EACH ROW EXECUTE FUNCTION motcua_refuse_change('library_entries never change once written');
--> statement-breakpoint
CREATE TRIGGER library_entries_not_emptied BEFORE TRUNCATE ON library_entries
FOR EACH STATEMENT EXECUTE FUNCTION motcua_refuse_change('library_entries never change once written');
