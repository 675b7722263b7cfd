/** What the site's plain scripts share through `window`, for the type check. */

/** What is kept in this browser; docs/staff/makers/page-contract.md lists the kinds. */
interface Memory {
  state(): "on" | "off" | "blocked";
  read(kind: string, key: string): unknown;
  save(kind: string, key: string, value: unknown): boolean;
  forget(kind: string, key: string): void;
  entries(kind: string): [string, unknown][];
  erase(): number;
  keep(isWanted: boolean): void;
  follow(listener: () => void): void;
}

interface Homeground {
  /** The version is that of a built client edition; nothing else has one. */
  site: { edition: string; course: string; version?: string };
  /** Deletes the copy of this edition that works without a network. */
  forgetCopy?(): Promise<void>;
  tell(line: string, choices?: [string, () => void][]): void;
  memory: Memory;
  grade(
    interaction: string,
    right: boolean[],
    response: number[],
  ): { score: number; complete: boolean };
  verdict(interaction: string, right: boolean[], response: number[]): string;
  enhance(root: Document | Element): void;
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
  MiniSearch: new (options: {
    fields: string[];
    storeFields: string[];
    searchOptions: {
      boost: Record<string, number>;
      combineWith: "AND" | "OR";
      prefix: boolean;
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
