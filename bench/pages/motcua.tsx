import '@motcua/fields/ui/base.css';
import type { FieldServices } from '@motcua/fields';
import { createRoot } from 'react-dom/client';
import { FormFiller } from '../../apps/runtime/src/form-filling/FormFiller';
import type { Validate } from '../../apps/runtime/src/form-filling/form-store';

const services: FieldServices = {
  searchOrganisations: async () => [],
  searchUnits: async () => [],
  upload: async () => {
    throw new Error('no uploads here');
  },
  uploadUrl: () => '',
  signer: null,
  now: () => new Date(),
};

/** The form and its validator come as the filler fetches them: two addresses of a published version. */
async function open(root: HTMLElement) {
  const validatorAddress = '/validator.js';
  const [definition, { validate }] = await Promise.all([
    fetch('/form.json').then((answer) => answer.json()),
    import(/* @vite-ignore */ validatorAddress) as Promise<{ validate: Validate }>,
  ]);
  createRoot(root).render(<FormFiller definition={definition} validate={validate} services={services} />);
}

const root = document.getElementById('app');
if (root) void open(root);
