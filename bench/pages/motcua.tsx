import '@motcua/fields/ui/base.css';
import type { FieldServices } from '@motcua/fields';
import { createRoot } from 'react-dom/client';
import { FormFiller } from '../../apps/runtime/src/form-filling/FormFiller';
import definition from '../dist/form.json';

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

const root = document.getElementById('app');
if (root) createRoot(root).render(<FormFiller definition={definition} services={services} />);
