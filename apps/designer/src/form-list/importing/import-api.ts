import type { FormDefinition, FormFormat } from '@motcua/schema';
import type { ConvertedForm, FormDraft } from '@motcua/server';
import { type Answer, request } from '../../app/client';

export const convertForm = (file: Blob, from: FormFormat | ''): Answer<ConvertedForm> =>
  request('POST', '/forms/conversions', { file, query: { from } });

export const importForm = (definition: FormDefinition): Answer<FormDraft> =>
  request('POST', '/forms/import', { body: { definition } });
