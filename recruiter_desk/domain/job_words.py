"""Words that tell a job from a name and a company: what pasted lists are sorted by."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_JOBS = _words("""
    cfo ceo coo cto cmo cio chro cpo cro cso ciso cdo gc gm md vp svp evp avp fd daf drh dg pdg chief officer
    president vice director directors managing manager managers controller comptroller founder cofounder
    co-founder owner chairman chairwoman chairperson counsel engineer analyst accountant auditor consultant
    secretary treasurer principal associate specialist architect developer designer executive administrator
    coordinator supervisor recruiter adviser advisor strategist scientist producer buyer planner partner head
    chair lead directeur directrice responsable geschäftsführer geschäftsführerin leiter leiterin direktor
    direktorin vorstand prokurist abteilungsleiter gerente directora jefe jefa direttore direttrice responsabile
    dyrektor johtaja direktør direktör bestuurder
""")
_ALSO_SURNAMES = frozenset(["head", "chair", "lead", "partner", "principal", "chief", "buyer", "planner", "vice"])
_FUNCTIONS = _words("""
    finance sales marketing hr people talent legal operations technology engineering product treasury tax
    strategy procurement supply logistics communications it compliance risk audit research data security emea
    apac americas europe uk global international group
""")
LEGAL_FORMS = _words("""
    inc inc. ltd ltd. llc llp plc gmbh ag kg se sa s.a. sas s.a.s. sarl srl s.r.l. spa s.p.a. bv b.v. nv n.v. ab
    as asa oy oyj a/s aps kk co co. corp corp. limited pte pty
""")
SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])
DEGREES = _words("""
    phd ph.d ph.d. mba emba ma m.a. msc m.sc. bsc ba llm llb md jd aca acca fca fcca cima acma cpa cfa cia cisa
    esq esq. mbe obe cbe kc qc fcipd mcipd dba
""")
_NOISE = re.compile(
    r"""[•·]?\s*(?:1st|2nd|3rd\+?)(?:\s+degree\s+connection)?
    |connect|message|follow(?:ing)?|pending|more|save(?:\ in\ .*)?|send\ inmail|premium|verified|hiring
    |view\b.*\bprofile|.*\bmutual\ connections?|.*\bfollowers?|(?:.*\bis\ )?open\ to\ work
    |(?:show|see)\ (?:all|more).*|page\ \d+.*|status\ is\ (?:online|offline|reachable)
    |(?:current|past|summary|skills|education):.*""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_][\w/.'’-]*")


def names_a_job(text: str) -> bool:
    """Tell whether *text* holds a word for a job: "Group CFO", "Head of Legal"."""
    return any(word.strip(".").casefold() in _JOBS for word in _WORD.findall(text))


def is_job_alone(text: str) -> bool:
    """Tell whether *text* is a job without a name: "Finance Director", but not "Anthony Head"."""
    words = [word.strip(".").casefold() for word in _WORD.findall(text)]
    certain = [word for word in words if word in _JOBS and word not in _ALSO_SURNAMES]
    return bool(certain) or (len(words) != 2 and any(word in _ALSO_SURNAMES for word in words) and "of" in words)


def is_function(text: str) -> bool:
    """Tell whether *text* is the second half of a title like "VP, Finance"."""
    return text.split(" ", 1)[0].casefold().strip("&") in _FUNCTIONS and len(text.split()) <= 4


def ends_as_company(text: str) -> bool:
    """Tell whether *text* closes with a legal form: "Merrow plc"."""
    return len(text.split()) > 1 and text.split()[-1].casefold() in LEGAL_FORMS


def is_noise(text: str) -> bool:
    """Tell whether *text* is a button or badge that came along from a profile page."""
    return _NOISE.fullmatch(text) is not None
