/** Short names for the generated wire types. Add a line here when a half needs one more. */
import type { components } from "./schema";

type Schemas = components["schemas"];

export type Plan = Schemas["PlanOut"];
export type PlannedSite = Schemas["PlannedSiteOut"];
export type GateRule = Schemas["GateRuleOut"];
export type CueRule = PlannedSite["cues"][number];
export type CueKind = CueRule["kind"];
export type CueAnswer = Schemas["CueAnswer"];
export type Pattern = Schemas["PatternOut"];
export type Intention = Schemas["IntentionIn"];
export type Trigger = Schemas["Trigger"];
export type Worth = Schemas["Worth"];
export type VisitEnd = Schemas["VisitEnd"];
export type VisitOrigin = Schemas["VisitOrigin"];
export type Language = Schemas["Language"];
export type Site = Schemas["SiteOut"];
export type SiteInput = Schemas["SiteIn"];
export type Policy = Schemas["PolicyIO-Output"];
export type Catalogue = Schemas["CatalogueOut"];
export type Day = Schemas["DayOut"];
export type Visit = Schemas["VisitOut"];
export type Me = Schemas["MeOut"];
export type Week = Schemas["WeekOut"];
export type Usage = Schemas["UsageOut"];
export type WeekReview = Schemas["WeekReviewOut"];
export type Comparison = Schemas["ComparisonOut"];
export type Notice = Schemas["NoticeOut"];
export type Reflection = Schemas["ReflectionOut"];
export type ReflectionInput = Schemas["ReflectionIn"];
export type ReflectionSchedule = Schemas["ScheduleIn"];
export type Learning = Schemas["LearningOut"];
export type Card = Schemas["Card"];
export type StoredData = Schemas["DataOut"];
export type ErrorBody = Schemas["ErrorOut"];
export type EscaleEvent = Schemas["EventBatchIn"]["events"][number];
export type EventResult = Schemas["EventResultOut"];
