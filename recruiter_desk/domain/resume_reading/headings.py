"""Headings of a résumé in English, German, French and Spanish."""

import re
from enum import StrEnum

from recruiter_desk.domain.people import folded
from recruiter_desk.domain.resume_reading.vocabulary import entries


class Section(StrEnum):
    """What a heading says the lines below it are about."""

    NONE = ""
    TITLE = "title"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    REFERENCES = "references"
    OTHER = "other"


_HEADS = {
    Section.TITLE: """
        curriculum vitae|curriculum|cv|c v|resume|vita|lebenslauf|tabellarischer lebenslauf|bewerbung|
        profil professionnel|hoja de vida|curriculo|candidate profile|personal resume|简历|个人简历|履歴書|職務経歴書|
        резюме|europass|        europass curriculum vitae|curriculum vitae europass|europaischer lebenslauf|confidential
    """,
    Section.EXPERIENCE: """
        experience|work experience|professional experience|employment|employment history|work history|career|
        career history|career summary|professional background|relevant experience|positions held|
        experience professionnelle|experiences professionnelles|experience|experiences|parcours professionnel|parcours|
        berufserfahrung|beruflicher werdegang|berufspraxis|werdegang|beruflicher hintergrund|berufliche erfahrung|
        berufliche stationen|praktische erfahrung|experiencia|experiencia profesional|experiencia laboral|
        trayectoria profesional|historial laboral|esperienza professionale|arbeidserfaring|arbetslivserfarenhet|
        executive experience|leadership experience|professional career|career experience|current position|
        executive experience and achievements|professional experience and achievements
    """,
    Section.EDUCATION: """
        education|education and training|academic background|qualifications|academic qualifications|training|
        certifications|certificates|courses|ausbildung|bildung|bildungsweg|studium|schulbildung|akademische ausbildung|
        aus und weiterbildung|weiterbildung|weiterbildungen|formation|formations|formation academique|diplomes|etudes|
        educacion|formacion|formacion academica|estudios|cursos|education and qualifications|licenses and certifications
    """,
    Section.REFERENCES: """
        references|referees|reference|referenzen|referencias|professional references|referees and references
    """,
    Section.OTHER: """
        summary|professional summary|executive summary|profile|personal profile|professional profile|about|about me|
        objective|career objective|skills|key skills|technical skills|core competencies|competencies|expertise|
        areas of expertise|languages|interests|hobbies|hobbies and interests|publications|projects|awards|
        honors and awards|achievements|key achievements|volunteering|volunteer experience|volunteer work|volunteer|
        personal details|personal information|personal data|contact|contact details|contact information|
        board memberships|board positions|non executive roles|memberships|affiliations|additional information|
        personliche daten|personliche angaben|angaben zur person|kontakt|kontaktdaten|profil|kurzprofil|kenntnisse|
        fahigkeiten|kompetenzen|sprachen|sprachkenntnisse|interessen|hobbys|ehrenamt|edv kenntnisse|it kenntnisse|
        coordonnees|a propos|competences|langues|centres d interet|loisirs|informations personnelles|
        resume professionnel|
        datos personales|contacto|perfil|perfil profesional|competencias|
        habilidades|idiomas|intereses|aficiones|
        sobre mi|resumen|resumen profesional|top skills|honors|patents|mandates|mandate
    """,
}
_NO_LETTER = re.compile(r"[^\w]+")
_SPACED = re.compile(r"(?:\w ){3,}\w")
_AND = re.compile(r" (?:und|et|y|e) ")


def section_of(line: str) -> Section:
    """Return what a line heads, or NONE when it is no heading. "E X P E R I E N C E" and "Experience:" are."""
    return Section.NONE if len(line) > 60 else _BY_WORDS.get(_bare(line), Section.NONE)


def _bare(line: str) -> str:
    words = " ".join(_NO_LETTER.sub(" ", folded(line.replace("&", " and "))).split())
    if _SPACED.fullmatch(words):
        words = words.replace(" ", "")
    return _AND.sub(" and ", words)


_BY_WORDS = {_bare(words): section for section, heads in _HEADS.items() for words in entries(heads)}
