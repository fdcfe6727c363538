/** The DOM id of a field's control, or of its fieldset, by the rows that hold it; error links lead here. */
export const fieldDomId = (fieldId: string, rows: readonly number[] = []): string => ['mc', fieldId, ...rows].join('-');
