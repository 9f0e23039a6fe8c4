import { t } from '@/shared/i18n'

const options = (dictionary: string, codes: string[]) => () =>
  codes.map(value => ({ value, text: t(`words.${dictionary}.${value}`) }))

export const tiers = () => ['A', 'B', 'C', 'D'].map(value => ({ value, text: t('tier.long', { tier: value }) }))
export const businessKinds = options('businessKind', [
  'FOOD_PRODUCTION',
  'SPECIAL_FOOD_PRODUCTION',
  'FOOD_SALES',
  'CATERING',
  'SCHOOL_CANTEEN',
  'STAFF_CANTEEN',
  'WORKSHOP',
  'SMALL_CATERING',
  'STALL',
  'OTHER',
])
export const operatingStates = options('operatingState', ['OPERATING', 'SUSPENDED', 'DEREGISTERED', 'LOST'])
export const taskStates = options('taskState', [
  'OPEN',
  'IN_PROGRESS',
  'OVERDUE',
  'COMPLETED',
  'COMPLETED_LATE',
  'CANCELLED',
])
export const issueStates = options('issueState', [
  'FOUND',
  'HANDED_OVER',
  'ACCEPTED',
  'INSPECTED',
  'CASE_FILED',
  'CORRECTION_ORDERED',
  'PENALISED',
  'RECTIFIED',
  'VERIFIED',
  'CLOSED',
])
export const ladders = options('ladder', ['VISIT', 'ISSUE', 'REGULATOR', 'GAP', 'OVERSIGHT', 'VERIFICATION'])
export const letterKinds = options('letterKind', [
  'REMINDER_LETTER',
  'RECTIFICATION_NOTICE',
  'TALK_NOTICE',
  'SUPERVISION_NOTICE',
])
export const letterStates = options('letterState', [
  'DRAFT',
  'APPROVED',
  'SENT',
  'RECEIVED',
  'REPLIED',
  'ACCEPTED',
  'CLOSED',
  'OVERDUE',
])
export const talkStates = options('talkState', [
  'PROPOSED',
  'APPROVED',
  'NOTIFIED',
  'HELD',
  'REVIEWED',
  'CLOSED',
  'DECLINED',
])
export const sizes = options('size', ['LARGE', 'MEDIUM', 'SMALL', 'MICRO'])
export const canteens = options('canteen', ['KINDERGARTEN', 'SCHOOL', 'ELDERLY', 'OTHER'])
export const licenceStates = options('licenceState', ['VALID', 'EXPIRING', 'EXPIRED', 'NONE'])
export const licenceGiven = options('licenceState', ['VALID', 'EXPIRED', 'CANCELLED'])
export const seenByWays = options('seenBy', ['VISIT', 'INSPECTION', 'TELEPHONE', 'OTHER'])
export const coverages = options('covered', ['true', 'false'])
export const staffings = options('staffing', ['complete', 'missing'])
export const qualities = options('collection', ['complete', 'missing'])
export const roles = options('role', [
  'CADRE',
  'LIAISON',
  'UNIT_HEAD',
  'OFFICE',
  'LEADER',
  'REGULATOR',
  'REGULATOR_HEAD',
  'INSPECTOR',
  'BUSINESS',
  'ADMINISTRATOR',
])
export const levels = options('level', ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'])
export const dutyKinds = options('dutyKind', ['DAILY', 'WEEKLY', 'MONTHLY'])
export const filingStates = options('filingState', ['WAITING', 'OVERDUE', 'COMPLETED'])
export const inPostOptions = options('inPost', ['true', 'false'])
export const commitmentStates = options('commitmentState', ['NONE', 'GENERATED', 'SIGNED', 'UPLOADED'])
export const audiences = options('audience', ['CADRES', 'BUSINESS_STAFF'])
export const institutionSubjects = options('institution', [
  'DYNAMIC_MANAGEMENT',
  'GUIDANCE',
  'ISSUE_HANDLING',
  'LETTERS',
  'MAJOR_MATTERS',
  'TALKS',
  'OTHER',
])
