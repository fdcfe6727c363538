import type { Me, Role } from '@motcua/server';
import { holds } from './session';
import { appTexts } from './texts';

export type Destination = { readonly path: string; readonly label: string; readonly roles: readonly Role[] };

/** Who sees which part of the staff tool; the server refuses the rest whatever this list says. */
export const destinations: readonly Destination[] = [
  {
    path: '/thu-tuc',
    label: appTexts.nav.procedures,
    roles: ['designer', 'reviewer', 'publisher', 'auditor', 'administrator'],
  },
  {
    path: '/bieu-mau',
    label: appTexts.nav.forms,
    roles: ['designer', 'reviewer', 'publisher', 'auditor', 'administrator'],
  },
  { path: '/quan-tri/tai-khoan', label: appTexts.nav.accounts, roles: ['administrator', 'auditor'] },
  { path: '/quan-tri/to-chuc', label: appTexts.nav.organisations, roles: ['administrator', 'auditor'] },
  { path: '/quan-tri/danh-muc', label: appTexts.nav.codeLists, roles: ['administrator', 'auditor', 'designer'] },
  {
    path: '/nhat-ky',
    label: appTexts.nav.trail,
    roles: ['auditor', 'administrator', 'designer', 'reviewer', 'publisher'],
  },
];

export const destinationsOf = (me: Me): readonly Destination[] =>
  destinations.filter(({ roles }) => holds(me, ...roles));
