"""What the checks of questions must know of English."""

import re
from functools import cache

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from coursekit.checks._language import Language

_stemmer = stemmer("english")


@cache
def _stem(word: str) -> str:
    return str(_stemmer.stemWord(word))


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NUMBERS = {
    "half an": 0.5, "half a": 0.5, "a couple of": 2, "an": 1, "a": 1, "no": 0, "zero": 0, "one": 1,
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30,
    "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    "hundred": 100, "thousand": 1000, "million": 1_000_000,
}  # fmt: skip
_UNITS = {
    "second": ("time", 1), "minute": ("time", 60), "hour": ("time", 3600),
    "day": ("time", 86_400), "night": ("time", 86_400), "week": ("time", 7 * 86_400),
    "month": ("time", 30 * 86_400), "year": ("time", 365 * 86_400),
    "milligram": ("weight", 1), "mg": ("weight", 1), "gram": ("weight", 1000),
    "g": ("weight", 1000), "kg": ("weight", 1_000_000), "milliliter": ("volume", 1),
    "ml": ("volume", 1), "liter": ("volume", 1000), "percent": ("share", 1), "%": ("share", 1),
    "cent": ("money", 0.01), "dollar": ("money", 1), "$": ("money", 1),
}  # fmt: skip
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip

_WRITTEN = "|".join(_NUMBERS).replace(" ", r"\ ")  # the patterns below are spread over lines
_AND = "(?:(?<=hundred)|(?<=thousand))[ ]and[ ]"
_MORE_WRITTEN = rf"(?:(?:{_AND}|[ -])(?!an?\b)(?:{_WRITTEN}))*(?!\w)"
_NUMBER = rf"\d[\d,]*(?:\.\d+)?(?!\d|-\d+-)|(?:{_WRITTEN}){_MORE_WRITTEN}"
_OPTION = r"(?:options?|answers?|choices?|statements?)"
_LETTER = r"\(?(?:[a-e]|i{1,3}|iv|vi?)\)?"
_FIGURE = r"\(?[1-6]\)?"
_END = r"(?=$|[.,;:)]|[ ](?:and|or|is|are|only)\b)"
_VOWEL = r"(?!uni(?!n|m)|us[eu]|eu|one\b|once|ut[ei])[aeiou]|hour|honest|honor|heir"

ENGLISH = Language(
    stem=_stem,
    stop_words=_set("""
        a about above after again all also although always am an and another any anyone anything are
        as at away back be because been before being below between both but by can cannot can't come
        comes could did didn't do does doesn't doing don't done down during each either else even
        ever every few first for from further get gets getting go goes going gone got had has have
        having he he's her here hers herself him himself his how however i i'd i'll i'm i've if in
        into is isn't it its it's itself just last let like made make makes many may me might mine
        more most much must my myself neither never next no nobody none nor not nothing now of off
        on once one ones only or other others our ours out over own put rather same say says she
        she's should since so some someone something soon still such take takes than that that's the
        their theirs them themselves then there there's these they they're thing things this those
        though through to together too toward under until up upon us use used very was wasn't way we
        well went were what what's when where whether which while who whom whose why will with
        within without won't would yes yet you your you're yours yourself
        answer answers best choose false fit fits following right statement true wrong
    """),
    opposing=_set("""
        no not never nobody none nothing without than over under before after until unless except
        least most only less fewer can't cannot couldn't didn't doesn't don't isn't shouldn't wasn't
        won't wouldn't
    """),
    absolute=_set("""
        absolutely all always certainly completely entirely every everybody everyone everything
        forever guaranteed impossible must never nobody none nothing only solely totally
    """),
    vague=_set("""
        commonly frequently generally likely many may maybe might most mostly occasionally often
        perhaps possibly probably rarely seldom some sometimes typically usually
    """),
    phrases=re.compile(r"""(?x)\b(?:
        (?:all|every)\ (?:other\ )?(?:day|night|week|month|year|morning|afternoon|evening|hour)s?
        | all\ (?:right|two|three|four|five|six) | (?:at|after|of|for)\ all | not\ only
        | only\ (?:child|son|daughter) | (?:at|the)\ most | most\ of\ it
        | (?:in|of|since|until|by|last|next)\ may
        | some\ (?:air|company|day|food|help|more|other|rest|space|time|water)
    )\b"""),
    asks_for_number=re.compile(r"\bhow (?:many|much|often|long|old|far|soon)\b"),
    all_or_none=re.compile(r"""(?x)
        (?:all|any|each|neither|none|every\ one) (?:\ one)? (?:\ of)? (?:\ the)?
        (?:\ (?:these|those|them|above|below|two|three|four|five|others|(?:other\ )?(?:options|
        answers|choices))){0,2} (?:\ (?:above|below|here))?
        (?:\ (?:is|are|fit|fits|apply|applies)(?:\ (?:right|correct|true|wrong|false|possible))?)?
        | (?:everything|nothing)\ (?:above|below|listed|here|of\ the\ above)
        | .*\b(?:all|any|each|neither|none)\ of\ the\ (?:above|below)\b.*
    """),
    points_to_options=re.compile(rf"""(?x)
        ^ (?:both\ |either\ |only\ |just\ )? (?:{_OPTION}\ )?
          (?: {_LETTER} (?:(?:,?\ (?:and|or|&)|,)\ {_LETTER})+
            | {_FIGURE} (?:(?:,?\ (?:and|&)|,)\ {_FIGURE})+ )
          (?:\ only|\ are\ \w+)? \.?$
        | ^ (?:{_LETTER}\ only|only\ {_LETTER}) \.?$
        | \b{_OPTION}\ (?:{_LETTER}|{_FIGURE}){_END}
        | \b(?:{_OPTION}|the|the\ ones?|as)\ (?:above|below){_END}
        | ^ (?:only\ |both\ )?(?:the\ )?(?:first|last|other|top|bottom)\ (?:two|three|2|3|{_OPTION})
          (?:\ (?:of\ (?:these|them)|{_OPTION}))? \.?$
        | ^ (?:both|either) (?:\ one|\ of\ (?:these|those|them|the\ two))?
          (?:\ (?:is|are|fit|apply)(?:\ \w+)?)? \.?$
    """),
    joins=re.compile(r"[,;&+]|\b(?:and|or|plus)\b"),
    truths=(_set("true false"), _set("yes no"), _set("right wrong"), _set("correct incorrect")),
    verdicts=_set("""
        a again almost an answer are bad choice close correct done exactly excellent false good
        great incorrect is isn't it it's job nice no not ok okay oops option perfect quite right
        sorry that that's the this true try unfortunately very was well work wrong yes you you're
        your
    """),
    misfits=tuple(
        (re.compile(rf"(?<![/(])(?<!or )\b(?:{end})$"), re.compile(start))
        for end, start in (
            ("a", rf"(?:an?|the|some)\b|{_VOWEL}"),
            ("an", rf"(?:an?|the|some)\b|(?!{_VOWEL})[a-z]"),
            ("are|were", r"(?:an?|this|that)\b(?!.*\band\b)"),
            ("to", r"to\b"),
            ("the|his|her|their|your|its", r"(?:an?|the|his|her|their|your|its)\b"),
        )
    ),
    abbreviation=re.compile(r"\b(?:(?:\w\.)+\w|etc|dr|mrs?|ms|st|min|hr|sec|approx|vs|jr)\.$"),
    numbers=_NUMBERS,
    units=_UNITS,
    months={month: number for number, month in enumerate(_MONTHS, start=1)},
    quantity=re.compile(rf"""(?x)
        (?:(?:about|around|roughly|nearly|almost|for|after|within|in|every|from)\ )*
        (?P<between>between\ )?
        (?P<bound>(?P<under>less\ than|fewer\ than|under|below)|(?P<up_to>up\ to|at\ most|(?:no|not)
        \ more\ than)|(?P<over>(?:more|longer|greater)\ than|over|above)|(?P<from>at\ least))?\ ?
        (?P<money>\$)?(?P<low>{_NUMBER})(?P<and_half>\ and\ a\ half)?
        (?:(?P<low_unit>%|\ [a-z]+)?\ ?(?(between)and|(?:-|–|—|to|or))\ ?
        \$?(?!a\ half)(?P<high>{_NUMBER}))?
        (?P<up>\ ?\+|\ (?:or|and)\ (?:more|up|over|longer))?
        (?P<down>\ or\ (?:less|fewer|under|shorter))?
        (?:\ ?(?P<unit>[^\W\d_](?:[^\W\d_]|[ '’-])*?|%)(?P<half_after>\ and\ a\ half)?)?
        (?P<up_after>\ (?:or|and)\ (?:more|up|over|longer))?
        (?P<down_after>\ or\ (?:less|fewer|under|shorter))?
    """),
    day=re.compile(rf"""(?x)
        (?:(?:on|in)\ )?(?P<month>{"|".join(_MONTHS)})
        (?:\ (?P<day>\d\d?))?(?:,?\ (?P<year>\d{{4}}))?
    """),
    clock=re.compile(r"(?:at )?(?P<hour>\d\d?)(?::(?P<minute>\d\d))? ?(?P<half>[ap])\.?m\.?"),
)
