/** The PostgreSQL twins of `schema.sqlite.ts`, one line a table (drizzle-kit reads exports); a test compares the two. */

import * as all from './schema.sqlite';
import { postgresTable } from './table';

export const accounts = postgresTable(all.accounts);
export const roleGrants = postgresTable(all.roleGrants);
export const sessions = postgresTable(all.sessions);
export const auditEntries = postgresTable(all.auditEntries);
export const auditHead = postgresTable(all.auditHead);
export const workingCalendars = postgresTable(all.workingCalendars);
export const codeLists = postgresTable(all.codeLists);
export const codeListEntries = postgresTable(all.codeListEntries);
export const forms = postgresTable(all.forms);
export const formDrafts = postgresTable(all.formDrafts);
export const formVersions = postgresTable(all.formVersions);
export const formSupersessions = postgresTable(all.formSupersessions);
export const libraryEntries = postgresTable(all.libraryEntries);
export const organisations = postgresTable(all.organisations);
export const procedures = postgresTable(all.procedures);
export const temporaryCodes = postgresTable(all.temporaryCodes);
export const procedureDrafts = postgresTable(all.procedureDrafts);
export const procedureVersions = postgresTable(all.procedureVersions);
export const procedureSupersessions = postgresTable(all.procedureSupersessions);
export const settings = postgresTable(all.settings);
export const dossiers = postgresTable(all.dossiers);
export const dossierForms = postgresTable(all.dossierForms);
export const dossierPapers = postgresTable(all.dossierPapers);
export const submissionKeys = postgresTable(all.submissionKeys);
export const dossierNumbers = postgresTable(all.dossierNumbers);
export const registerRecords = postgresTable(all.registerRecords);
export const uploads = postgresTable(all.uploads);
