import type { Rule, RuleRequest } from '../../api/booking/types.gen';

/** A rule as it is being filled in. */
export interface Draft {
  kind: Rule['kind'];
  /** Empty for the whole building. */
  neighbourhoodId: string;
  /** Empty for all. */
  spaceKind: '' | NonNullable<Rule['spaceKind']>;
  minutes: number;
  openingTime: string;
  days: Weekday[];
  teamIds: string[];
  /** Those that the rule is held for already, of the own organisation; and how many of others, who stay. */
  held: Rule['teams'];
  otherTeams: number;
}

export type Weekday = Rule['days'][number];

export const WEEKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export const NEW: Draft = { kind: 'MAX_LENGTH', neighbourhoodId: '', spaceKind: '', minutes: 120, openingTime: '09:00', days: [], teamIds: [], held: [], otherTeams: 0 };

export function draftOf(rule: Rule): Draft {
  return {
    kind: rule.kind,
    neighbourhoodId: rule.neighbourhoodId ?? '',
    spaceKind: rule.spaceKind ?? '',
    minutes: rule.minutes ?? NEW.minutes,
    openingTime: rule.openingTime ?? NEW.openingTime,
    days: rule.days,
    teamIds: rule.teams.map(({ id }) => id),
    held: rule.teams,
    otherTeams: rule.otherTeams,
  };
}

/** Which field wants something yet. */
export function missingIn({ kind, days, teamIds, otherTeams }: Draft): 'days' | 'teamIds' | undefined {
  if (kind === 'WEEKDAYS' && days.length === 0) return 'days';
  if (kind === 'WHO_MAY' && teamIds.length + otherTeams === 0) return 'teamIds';
  return undefined;
}

/** What is sent: of the terms only those of its kind. */
export function requestOf(draft: Draft, { buildingId, organisation }: Pick<RuleRequest, 'buildingId' | 'organisation'>): RuleRequest {
  const { kind, neighbourhoodId, spaceKind, minutes, openingTime, days, teamIds } = draft;
  return {
    kind,
    buildingId: buildingId ?? null,
    organisation: organisation ?? null,
    neighbourhoodId: neighbourhoodId || null,
    spaceKind: spaceKind || null,
    minutes: kind === 'MAX_LENGTH' || kind === 'LEAD_TIME' ? minutes : null,
    openingTime: kind === 'WINDOW_OPENS_AT' ? openingTime : null,
    days: kind === 'WEEKDAYS' || kind === 'WHO_MAY' ? WEEKDAYS.filter((day) => days.includes(day)) : null,
    teamIds: kind === 'WHO_MAY' ? teamIds : null,
  };
}
