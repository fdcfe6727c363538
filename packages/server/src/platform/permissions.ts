/**
 * Ai được làm gì: the whole table in one place. A route declares its action with `allow(action)` (platform/http), which
 * asks whether any role of the person lists it; the service then asks `may(actor, action, resource)` about the very
 * thing. Roles are granted at an organisation and reach down its tree.
 */
import type { Role } from '../contract';

export type Actor = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly organisationId: string;
  readonly roles: readonly { readonly role: Role; readonly organisationId: string }[];
  /** The member's key in the member register, when the account is a member's. */
  readonly memberId: string | null;
};

/** What a rule can depend on; a fact that is not given never satisfies the condition that needs it. */
export type Resource = {
  /** Ids of the organisations from the top of the tree down to the one that holds the resource. */
  readonly lineage?: readonly string[];
  readonly ownerId?: string;
  readonly lastEditorId?: string;
  /** Officers that the dossier is assigned to. */
  readonly assigneeIds?: readonly string[];
};

/**
 * `any`: wherever it is. `authority`: held by the organisation of the grant or one below it. `own`: the person's own.
 * `assigned`: of one's authority, and assigned to nobody yet or to this person. `of-another`: last edited by another.
 */
type Condition = 'any' | 'authority' | 'own' | 'assigned' | 'of-another';
type Holder = Role | 'signed-in' | 'public';
type Rule = { readonly [holder in Holder]?: Condition };

const staff: Rule = { designer: 'any', reviewer: 'any', publisher: 'any', auditor: 'any', administrator: 'any' };

const rules = {
  'drafts.read': staff,
  'drafts.edit': { designer: 'any' },
  'drafts.return': { designer: 'any', reviewer: 'any' },
  'drafts.approve': { reviewer: 'of-another' },
  'versions.publish': { publisher: 'of-another' },
  'published.read': { public: 'any' },
  'forms.fill': { 'signed-in': 'any' },
  'dossiers.submit': { applicant: 'any' },
  'dossiers.read': {
    receiver: 'authority',
    resolver: 'assigned',
    decider: 'authority',
    auditor: 'any',
    applicant: 'own',
  },
  'results.prepare': { resolver: 'assigned' },
  'results.release': { decider: 'authority' },
  'results.read': { resolver: 'assigned', decider: 'authority', auditor: 'any', applicant: 'own' },
  'code-lists.read': { public: 'any' },
  'code-lists.propose': { designer: 'any' },
  'code-lists.edit': { administrator: 'authority' },
  'library.read': staff,
  'library.edit': { designer: 'any' },
  'organisations.read': { public: 'any' },
  'organisations.edit': { administrator: 'authority' },
  'accounts.read': { auditor: 'any', administrator: 'authority' },
  'accounts.edit': { administrator: 'authority' },
  'audit.read': { 'signed-in': 'any' },
  'audit.read-all': { auditor: 'any' },
  'audit.read-authority': { receiver: 'authority', resolver: 'authority', decider: 'authority' },
  'audit.read-security': { administrator: 'authority', auditor: 'any' },
  'uploads.send': { 'signed-in': 'any' },
  'uploads.read': { 'signed-in': 'own' },
  'session.read': { 'signed-in': 'any' },
  'session.open': { public: 'any' },
} as const satisfies Record<string, Rule>;

/**
 * Roles over what the whole system shares: granted at the top of the tree and nowhere below it, since no unit may
 * override the central configuration (Đ30.4).
 */
export const centralRoles: ReadonlySet<Role> = new Set(['designer', 'reviewer', 'publisher', 'auditor']);

export type Action = keyof typeof rules;
export const actions = Object.keys(rules) as readonly Action[];

/** May anybody do this without signing in? */
export const isPublic = (action: Action): boolean => 'public' in rules[action];

/** Is there a role of this person that the action lists, for some resource? */
export function mayAtAll(actor: Actor | undefined, action: Action): boolean {
  const rule: Rule = rules[action];
  if (rule.public) return true;
  if (!actor) return false;
  return rule['signed-in'] !== undefined || actor.roles.some(({ role }) => rule[role] !== undefined);
}

/** Organisations at which this person was granted a role that the action lists; it reaches everything below them. */
export function grantedAt(actor: Actor, action: Action): readonly string[] {
  const rule: Rule = rules[action];
  return actor.roles.filter(({ role }) => rule[role] !== undefined).map(({ organisationId }) => organisationId);
}

/** May this person do this to this resource? */
export function may(actor: Actor | undefined, action: Action, resource: Resource = {}): boolean {
  const rule: Rule = rules[action];
  if (rule.public) return true;
  if (!actor) return false;
  if (rule['signed-in'] && holds(rule['signed-in'], actor, undefined, resource)) return true;
  return actor.roles.some(({ role, organisationId }) => {
    const condition = rule[role];
    return condition !== undefined && holds(condition, actor, organisationId, resource);
  });
}

function holds(condition: Condition, actor: Actor, grantedAt: string | undefined, resource: Resource): boolean {
  const withinAuthority = grantedAt !== undefined && (resource.lineage?.includes(grantedAt) ?? false);
  switch (condition) {
    case 'any':
      return true;
    case 'authority':
      return withinAuthority;
    case 'own':
      return resource.ownerId === actor.id;
    case 'assigned': {
      const assigned = resource.assigneeIds ?? [];
      return withinAuthority && (assigned.length === 0 || assigned.includes(actor.id));
    }
    case 'of-another':
      return resource.lastEditorId !== undefined && resource.lastEditorId !== actor.id;
  }
}
