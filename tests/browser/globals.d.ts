/** What the site's plain scripts share through `window`, for the type check. */

/** What is kept in this browser; docs/staff/makers/page-contract.md lists the kinds. */
interface Memory {
  state(): "on" | "off" | "blocked";
  read(kind: string, key: string): unknown;
  save(kind: string, key: string, value: unknown): boolean;
  /** Gives the line that says why it cannot be written, or nothing. */
  write(kind: string, key: string, value: unknown): string;
  note(kind: string, key: string, value: unknown): void;
  forget(kind: string, key: string): void;
  entries(kind?: string): [string, unknown][];
  whole(kind?: string): string[];
  /** Of a kind, or all; gives how much is left. */
  erase(kind?: string): number;
  keep(isWanted: boolean): void;
  follow(listener: () => void): void;
}

/** What is filled in; `tolerance` is null where the answers are no numbers. */
interface Answers {
  answers: string[];
  tolerance: number | null;
}

/** How one kind of question is read and written. A response of `[]` empties it. */
interface Kind {
  /** What to say where there is nothing to check yet. */
  needs: string;
  /** Of a part with a name of its own: what to say where it fits, and where it does not. */
  fits: string[];
  /** What is right, from the entries of the folded answer. */
  key(answers: any[]): unknown;
  read(inputs: any[]): any;
  show(inputs: any[], response: any): void;
  /** Makes ready what is more than its inputs; once for each question. */
  prepare?(inputs: any[]): void;
}

/** The time of a group in milliseconds, part by part: staff/plan-clock.js. */
interface Plan {
  /** The part now. */
  at: number;
  /** How long each part has, and how long it was meant to have before any was shared out. */
  has: number[];
  meant: number[];
  used: number[];
  /** When it was last counted, or 0 while it is paused. */
  since: number;
  /** When it is meant to end, or 0 where an older entry does not say. */
  ends: number;
  /** Whether the next part begins by itself. */
  goesOn: boolean;
}

interface PlanClock {
  begin(minutes: number[], goesOn: boolean): Plan;
  settle(plan: Plan, now: number): void;
  start(plan: Plan, now: number): void;
  pause(plan: Plan, now: number): void;
  next(plan: Plan, now: number): void;
  back(plan: Plan, now: number): void;
  more(plan: Plan, now: number, wanted: number): number;
  late(plan: Plan, now: number): number;
  catchUp(plan: Plan, now: number): number;
  left(plan: Plan, n: number): number;
  whole(plan: Plan): number;
}

interface GroupQuizState {
  /** Hands for each option, by the question's id. */
  counts: Record<string, number[]>;
  picked: string;
  revealed: string;
  /** The slide that was just asked for. */
  asked: string;
}

/** What is kept of a group. */
interface Run {
  plan: Plan;
  length: number;
  isOn: boolean;
  slide: string;
  isBlank: boolean;
  isDark: boolean;
  quiz: GroupQuizState;
}

interface RunView {
  draw(run: Run): void;
  enter(run: Run, isKept: boolean): void;
  turned(run: Run): void;
  ofPart(run: Run): HTMLElement[];
  clock(time: number): string;
  ending(run: Run): number;
  help(): void;
  fillScreen(): Promise<void>;
}

/** One option of a question that was revealed. */
interface GroupAnswer {
  hands: number;
  fits: boolean;
  why: string;
}

/** What the window for the group is told. */
interface GroupView {
  slide: string;
  isBlank: boolean;
  isDark: boolean;
  answers: GroupAnswer[] | null;
}

/** What that window says. */
interface ShowMessage {
  homeground: string;
  session: string;
  says: string;
  key?: string;
  stamp: number;
}

interface ProjectorCalls {
  hello(): void;
  key(key: string): void;
}

/** What is filled in on "Make a schedule"; days and times as their fields give them. */
interface ScheduleForm {
  name: string;
  /** The name of a schedule's file, or nothing where sessions are picked. */
  path: string;
  picked: string[];
  start: string;
  end: string;
  /** 1 is Monday. */
  days: number[];
  time: string;
  minutes: number;
  /** From and to; nothing where a field is empty. */
  off: string[][];
  entry: string;
  again: boolean;
}

/** What the page hands its script: ids of sessions, in their orders. */
interface SchedulePage {
  paths: Record<string, string[]>;
  /** Of all sessions, the one in which they are led. */
  order: string[];
  /** What each new person gets in the first week. */
  first: string[];
  /** The least that a whole program has in a week. */
  hours: number;
}

interface SchedulePlan {
  meetings: { day: string; session: string; round: number }[];
  /** Days on which the group would have met. */
  off: string[];
  /** Sessions for which there is no day. */
  left: string[];
}

interface ScheduleProblem {
  field: string;
  line: string;
  isError: boolean;
}

type Tell = (field: string, line: string) => void;

interface ScheduleSession {
  title: string;
  module: string;
  isPlanned: boolean;
}

interface ScheduleEvent {
  uid: string;
  start: string;
  end: string;
  summary: string;
  description: string;
  status: string;
}

/** An event as a file had it. */
interface ScheduleRevision {
  event: ScheduleEvent;
  sequence: number;
  changed: string;
}

/** What is written of one round of a check-up: sheets that came back, and those that are right. */
interface TallyRound {
  sheets: string;
  right: string[];
}

/** Of one question; null where it cannot be said. */
type TallyShare = { right: number; sheets: number; percent: number } | null;

interface Homeground {
  askFirst(box: HTMLElement, act: () => unknown): void;
  tally: {
    /** What is wrong with each field, or nothing. */
    check(round: TallyRound): string[];
    shares(round: TallyRound): TallyShare[];
    change(before: TallyShare, after: TallyShare): number | null;
    hard(shares: TallyShare[]): number[];
    moved(changes: (number | null)[], way: 1 | -1): number[];
    notes(before: TallyRound, after: TallyRound): string[];
  };
  showTally(box: HTMLElement, before: TallyRound, after: TallyRound): void;
  tallyTable(box: HTMLElement, before: TallyRound, after: TallyRound): string;
  planClock: PlanClock;
  projector: {
    join(session: string, calls: ProjectorCalls): void;
    open(address: string): boolean;
    isOpen(): boolean;
    show(view: GroupView): void;
  };
  groupQuiz(
    box: HTMLElement,
    kept: GroupQuizState,
    changed: () => void,
  ): { answers(slide: string): GroupAnswer[] | null; show(): void };
  runKept(session: string): {
    read(count: number): Run | null;
    write(run: Run): boolean;
    eraseAll(): void;
  };
  runKeys(isOn: () => boolean, act: (name: string) => void): (key: string) => void;
  runView(box: HTMLElement): RunView;
  /** The version is that of a built client edition; nothing else has one. */
  site: { edition: string; course: string; version?: string };
  /** Deletes the copy of this edition that works without a network. */
  forgetCopy?(): Promise<void>;
  tell(line: string, choices?: [string, () => void][]): void;
  memory: Memory;
  grade(interaction: string, key: any, response: any): { score: number; complete: boolean };
  parts(interaction: string, key: any, response: any): [number, boolean][];
  verdict(interaction: string, key: any, response: any): string;
  responses: Record<string, Kind>;
  /** What is kept for a worksheet's prompt, or for its entry on the card. */
  written(box: HTMLElement): (string | number)[];
  enhance(root: Document | Element): void;
  /** Loads a script that lies beside the others. */
  load(name: string): Promise<void>;
  schedule: {
    place(form: ScheduleForm, sessions: string[]): SchedulePlan;
    check(form: ScheduleForm, sessions: string[], today: string): ScheduleProblem[];
    say(day: string, parts?: object): string;
    monday(day: string): string;
    add(day: string, count: number): string;
    weeks(plan: SchedulePlan): number;
  };
  scheduleForm(
    form: HTMLFormElement,
    known: SchedulePage,
  ): {
    filled(): ScheduleForm;
    fill(kept: any): void;
    adapt(): void;
    addRow(): HTMLElement;
    point(problems: ScheduleProblem[]): HTMLElement | undefined;
    unfinished(problems: ScheduleProblem[]): ScheduleProblem[];
  };
  showCover(box: HTMLElement, led: HTMLInputElement[]): void;
  showSchedule(
    box: HTMLElement,
    form: ScheduleForm,
    plan: SchedulePlan,
    sessions: string[],
    known: SchedulePage,
    today: string,
  ): void;
  scheduleFile: {
    known(name: string): string;
    events(
      course: string,
      form: ScheduleForm,
      plan: SchedulePlan,
      about: (session: string) => ScheduleSession,
    ): ScheduleEvent[];
    revise(
      planned: ScheduleEvent[],
      before: ScheduleRevision[],
      now: number,
    ): ScheduleRevision[];
    calendar(course: string, name: string, revisions: ScheduleRevision[]): string;
  };
  review: {
    /** Keys of the questions for today. */
    due(): Promise<string[]>;
    /** The minute from which a question with these answers comes back. */
    dueAt(answers: [number, number][]): number;
  };
}

/** The little of the vendored ts-fsrs that is used. */
interface SpacingState {
  stability: number;
  difficulty: number;
}

interface SpacingEngine {
  next_state(before: SpacingState | null, days: number, rating: number): SpacingState;
  next_interval(stability: number, days: number): number;
}

/** One section of a page, as finish/search_index.py writes it. */
interface SearchRecord {
  id: string;
  page: string;
  title: string;
  text: string;
}

interface SearchResult extends Omit<SearchRecord, "id"> {
  address: string;
  /** Words of the page that were found, in small letters. */
  terms: string[];
}

/** The little of the vendored MiniSearch that is used. */
interface MiniSearch {
  addAll(documents: object[]): void;
  search(query: string): SearchResult[];
}

interface Window {
  homeground: Homeground;
  homegroundSearchRecords?: SearchRecord[];
  /** The fingerprint of each question, by its storage key, as render/review.py writes it. */
  homegroundQuestions: Record<string, string>;
  /** Questions as they stand on a page, by storage key. */
  homegroundAsked?: Record<string, string>;
  FSRS: { FSRSAlgorithm: new (settings: object) => SpacingEngine };
  MiniSearch: new (options: {
    fields: string[];
    storeFields: string[];
    searchOptions: {
      boost: Record<string, number>;
      combineWith: "AND" | "OR";
      prefix: (term: string, at: number, terms: string[]) => boolean;
      fuzzy: (term: string) => number;
    };
  }) => MiniSearch;
  /** The theme's: emits the document on load and after each change of page. */
  document$?: { subscribe(listener: (root: Document) => void): void };
  /** The theme's: the scheme that was saved before this page was opened, or null. */
  palette?: object | null;
  /** The theme's: what the keys of its settings begin with. */
  __md_scope?: URL;
}

/** The little of a service worker's own world that worker.js uses; the DOM's types leave it out. */
interface WorkerScope {
  /** What finish/offline.py writes: files with their SHA-256, by their addresses. */
  homegroundCopy: { start: string; version: string; files: Record<string, string> };
  registration: ServiceWorkerRegistration;
  clients: {
    claim(): Promise<void>;
    matchAll(options: { includeUncontrolled: boolean }): Promise<{ id: string }[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: WorkerEvent) => void): void;
  addEventListener(type: "fetch", listener: (event: WorkerFetch) => void): void;
  addEventListener(type: "message", listener: (event: WorkerMessage) => void): void;
}

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface WorkerFetch extends WorkerEvent {
  request: Request;
  /** The page that asks, and the one that is being opened. */
  clientId: string;
  resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

interface WorkerMessage extends WorkerEvent {
  data: unknown;
  source: { id: string } | null;
}

/** reveal.js, as far as it is used. */
declare const Reveal: { initialize(settings: Record<string, string | number | boolean>): Promise<unknown> };
