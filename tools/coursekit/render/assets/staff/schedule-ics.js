/*
 * A schedule as an iCalendar file (RFC 5545). Pure, as schedule-dates.js is: the time is handed in.
 *
 * The file has no METHOD: to publish (RFC 5546) would need an ORGANIZER, and no person stands in it.
 * So DTSTAMP says when the event was last revised, as LAST-MODIFIED does (RFC 5545, 3.8.7.2), and
 * the same plan gives the same bytes, whenever it is downloaded.
 *
 * Times are "floating" (3.3.5, form 1): no Z and no TZID. A group meets at ten on the clock on its
 * wall, and a file with a time zone would have to carry that zone's rules (VTIMEZONE).
 */
(() => {
  "use strict";

  const LINE = 75; // octets, without the end of the line (3.1)

  /**
   * What a calendar knows an event by. It hangs on nothing that a changed plan changes, so that the
   * event is moved and not doubled.
   * @param {string} course
   * @param {string} name of the schedule
   * @param {string} session
   * @param {number} round 2 where the same session comes a second time
   */
  function uid(course, name, session, round) {
    const number = round > 1 ? `.${round}` : "";
    return `${session}${number}@${known(name)}.${course}`;
  }

  /** A name as an address, however it is spaced and capitalized. @param {string} name */
  function known(name) {
    const plain = name.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
    return encodeURIComponent(whole(plain));
  }

  /** Half a character that is left over cannot be written. @param {string} value */
  const whole = (value) => value.replace(/[\uD800-\uDFFF]/gu, "\uFFFD");

  /** The hour on the clock. @param {string} day @param {string} time @param {number} minutes */
  function clock(day, time, minutes) {
    return stamp(Date.parse(`${day}T${time}:00Z`) + minutes * 6e4).slice(0, -1);
  }

  /** `20270104T100000Z` @param {number} time */
  function stamp(time) {
    return new Date(time).toISOString().replace(/[-:]|\.\d+/g, "");
  }

  /**
   * @param {string} course
   * @param {ScheduleForm} form
   * @param {SchedulePlan} plan
   * @param {(session: string) => ScheduleSession} about
   * @returns {ScheduleEvent[]}
   */
  function events(course, form, plan, about) {
    return plan.meetings.map(({ day, session, round }) => {
      const { title, module, isPlanned } = about(session);
      return {
        uid: uid(course, form.name, session, round),
        start: clock(day, form.time, 0),
        end: clock(day, form.time, form.minutes),
        summary: isPlanned ? `${title} (planned, not written yet)` : title,
        description: `${form.name.trim()}. ${form.minutes} minutes. Module: ${module}.`,
        status: isPlanned ? "TENTATIVE" : "CONFIRMED",
      };
    });
  }

  /**
   * The events with their revisions. What is as it was keeps its own; what differs goes one up; what
   * is no longer planned is canceled, since a calendar deletes nothing because it is missing.
   * @param {ScheduleEvent[]} planned
   * @param {ScheduleRevision[]} before as the last file had them
   * @param {number} now
   * @returns {ScheduleRevision[]}
   */
  function revise(planned, before, now) {
    const known = new Map(before.map((one) => [one.event.uid, one]));
    const wanted = new Set(planned.map((event) => event.uid));
    const gone = before
      .filter((one) => !wanted.has(one.event.uid))
      .map((one) => ({ ...one.event, status: "CANCELLED" }));
    return [...planned, ...gone].map((event) => {
      const last = known.get(event.uid);
      if (!last) return { event, sequence: 0, changed: stamp(now) };
      const isSame = JSON.stringify(last.event) === JSON.stringify(event);
      return isSame ? last : { event, sequence: last.sequence + 1, changed: stamp(now) };
    });
  }

  /** @param {string} course @param {string} name @param {ScheduleRevision[]} revisions */
  function calendar(course, name, revisions) {
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `PRODID:-//${course}//Schedule//EN`,
      "CALSCALE:GREGORIAN",
      `NAME:${escape(name.trim())}`, // RFC 7986
      `X-WR-CALNAME:${escape(name.trim())}`, // what most calendars read instead
      ...revisions.flatMap(vevent),
      "END:VCALENDAR",
    ];
    return lines.map((line) => `${fold(line)}\r\n`).join("");
  }

  /** @param {ScheduleRevision} revision */
  function vevent({ event, sequence, changed }) {
    return [
      "BEGIN:VEVENT",
      `UID:${event.uid}`,
      `DTSTAMP:${changed}`,
      `LAST-MODIFIED:${changed}`,
      `SEQUENCE:${sequence}`,
      `DTSTART:${event.start}`,
      `DTEND:${event.end}`,
      `SUMMARY:${escape(event.summary)}`,
      `DESCRIPTION:${escape(event.description)}`,
      `STATUS:${event.status}`,
      "END:VEVENT",
    ];
  }

  /** As text has to be written (3.3.11); control characters may not stand in it. @param {string} value */
  function escape(value) {
    return whole(value)
      .replace(/[\\;,]/g, "\\$&")
      .replace(/\r\n?|\n/g, "\\n")
      .replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, "");
  }

  /** Lines of at most 75 octets, none of which ends inside a character. @param {string} line */
  function fold(line) {
    let folded = "";
    let room = LINE;
    for (const character of line) {
      const octets = encodeURIComponent(character).replace(/%../g, "-").length;
      if (octets > room) {
        folded += "\r\n ";
        room = LINE - 1; // the blank counts too
      }
      folded += character;
      room -= octets;
    }
    return folded;
  }

  const scheduleFile = { known, events, revise, calendar };
  window.homeground = Object.assign(window.homeground || {}, { scheduleFile });
})();
