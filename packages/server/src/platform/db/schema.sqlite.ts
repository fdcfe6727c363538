/** Every module's tables, for the migrations; `schema.postgresql.ts` lists the same ones. */
export * from '../../accounts/accounts.table';
export * from '../../audit/audit.table';
export * from '../../calendars/calendars.table';
export * from '../../code-lists/code-lists.table';
export * from '../../dossiers/dossiers.table';
export * from '../../forms/forms.table';
export * from '../../library/library.table';
export * from '../../organisations/organisations.table';
export * from '../../prefill/registers.table';
export * from '../../procedures/procedures.table';
export * from '../../settings/settings.table';
export * from '../../uploads/uploads.table';
