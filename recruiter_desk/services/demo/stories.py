"""The six searches of the demo desk, from one that nears its end to one that began on Friday."""

from recruiter_desk.services.demo.plan import Card, Ended, Lever, Line, Meeting, Revision, Step, Story

GAAP = Line("gaap", "skill", "IFRS close in ten days, group of eight companies", True)
BIG_FOUR = Line("big-four", "experience", "Started at one of the big four", True)
REFINANCING = Line("refinancing", "experience", "Has led a refinancing herself or himself", True)
TREASURY = Line("treasury", "skill", "Treasury in four currencies", True)
CALM = Line("calm", "fit", "Calm in front of a family board", True)
IT = Line("it", "scope", "Has owned IT besides finance", False)
SHIPPING = Line("shipping", "experience", "Shipping or another heavy asset trade", False)
SUMMARY = "Finance, treasury and IT of a family-owned shipping group; the first CFO from outside."

HALDEN = Story(
    "CFO", "Halden Marine", "retained", 41, "Southampton", "finance",
    (("gatekeeper", "Priscilla Osei"), ("hiring manager", "James Halden"), ("sign-off", "Eleanor Halden")),
    (
        Revision(41, (GAAP, BIG_FOUR, REFINANCING, CALM), "", "160 to 180 thousand GBP", SUMMARY, "1 March",
                 agreed=False),
        Revision(34, (GAAP, BIG_FOUR, REFINANCING, TREASURY, CALM, SHIPPING), "", "160 to 180 thousand GBP", SUMMARY,
                 "1 March"),
        Revision(21, (GAAP, REFINANCING, TREASURY, CALM, SHIPPING),
                 "After two first rounds James Halden dropped the big four start", "160 to 180 thousand GBP", SUMMARY,
                 "1 March", said_by="James Halden"),
        Revision(7, (GAAP, REFINANCING, TREASURY, CALM, IT, SHIPPING),
                 "The chair wants IT under finance, and pays for it", "175 to 195 thousand GBP", SUMMARY, "1 April",
                 said_by="Eleanor Halden"),
    ),
    cards=(
        Card("Ines Aldana", "Met by me", 2, "S. Dahl", Step("Call", "Fri", "09:30"), touch="interested", touched=5,
             meetings=(Meeting(-2, "09:00", stage="Met by me", minutes=45),)),
        Card("Ruth Amsel", "Met by me", 1, "LinkedIn", touch="interested", touched=4,
             meetings=(Meeting(-1, "15:00", stage="Met by me"),)),
        Card("Tom Verhoeven", "Presented", 6, "R. Quist", waits_on="company", waits_days=5,
             meetings=(Meeting(-9, "10:00", stage="Met by me"),)),
        Card("Marek Sobol", "HR", 3, "Job ad", meetings=(
            Meeting(-12, "08:30", stage="Met by me"),
            Meeting(-3, "11:00", ("Priscilla Osei",), stage="HR"),
            Meeting("Thu", "10:00", ("James Halden",), "booked", "Hiring manager", "Halden Marine, Southampton", 90),
        )),
        Card("Adaeze Obi", "Hiring manager", 4, "E. Reece", waits_on="company", waits_days=3, meetings=(
            Meeting(-19, "17:30", stage="Met by me"),
            Meeting(-11, "10:00", ("Priscilla Osei",), stage="HR"),
            Meeting(-4, "14:00", ("James Halden",), stage="Hiring manager", place="Halden Marine, Southampton"),
            Meeting(-1, "09:00", ("James Halden",), stage="Hiring manager", minutes=45, untold="company"),
        )),
        Card("Philip Raines", "Hiring manager", 9, "LinkedIn", waits_on="candidate", waits_days=2, meetings=(
            Meeting(-25, "14:00", stage="Met by me"),
            Meeting(-15, "13:00", ("Priscilla Osei",), stage="HR"),
            Meeting(-12, "15:00", ("James Halden",), "cancelled", "Hiring manager"),
            Meeting(-9, "15:00", ("James Halden",), stage="Hiring manager"),
        )),
        Card("Sunniva Dahl", "Chair", 1, "Old list", meetings=(
            Meeting(-28, "12:00", stage="Met by me"),
            Meeting(-17, "09:00", ("Priscilla Osei",), stage="HR"),
            Meeting(-8, "13:30", ("James Halden",), stage="Hiring manager", place="Halden Marine, Southampton"),
            Meeting("Wed", "14:00", ("Eleanor Halden",), "booked", "Chair", "Halden Marine, Southampton", 90),
        )),
        Card("Owen Reece", "Approached", 13, "", Step("Send brief"), touch="talked", touched=12),
        Card("Priit Saar", "Identified", 9, "LinkedIn"),
        Card("Hélène Roux", "Identified", 9, "S. Dahl"),
        Card("王小明", "Identified", 9),
        Card("Gus Lindgren", "Approached", 7, "Ines Aldana", touch="no_answer", touched=2, tries=2),
        Card("Beatriz Fonseca de Almeida Cavalcanti", "Approached", 6, "", Step("Book first interview"),
             touch="interested", touched=1),
    ),
    ended=(
        Ended("Nadia Iqbal", "client_declined", 24, "HR", "Started at one of the big four", "big-four"),
        Ended("Karl Vance", "not_taken_forward", 3, "Presented", "Too far from treasury", told=False),
    ),
    levers=(
        Lever("pay", "175 to 195 thousand GBP", "up to 205 for somebody who has run treasury", "Eleanor Halden", "",
              "Below 200 nobody leaves a listed group for it"),
        Lever("reporting line", "James Halden", "the chair for treasury, if asked for", "Eleanor Halden", "asked",
              "Who decides on the new ERP", "company"),
        Lever("place", "Four days in Southampton", "three after the first year end", "James Halden", "granted",
              "Three days a week", "both"),
    ),
    crowd={"Identified": 12, "Approached": 45}, to_call=9,
    ends={"not_taken_forward": 14, "not_interested": 16, "client_declined": 4, "candidate_withdrew": 4,
          "search_closed": 1},
    renamed={"Senior executive": "Chair"}, without=("Panel",), reporting_line="James Halden, CEO",
    terms="Retained. A third on signing, on the short list and on the first day.\nTwelve months' guarantee, pro rata.",
    advert="CFO, Halden Marine, Southampton\n\nRequirements\n- IFRS close in ten days\n- Has led a refinancing\n"
           "Nice to have\n- Shipping",
)  # fmt: skip

ORRERY = Story(
    "VP Product", "Orrery", "contingency", 23, "London", "product",
    (
        ("gatekeeper", "Delphine Achterberg"), ("hiring manager", "Ishaan Mistry"), ("panel", "Maeve Quist"),
        ("sign-off", ""),
    ),
    (
        Revision(23, (
            Line("zero", "experience", "Took a product from nothing to ten million a year", True),
            Line("pricing", "skill", "Has changed a price model and lived with it", True),
            Line("remote", "place and travel", "Two days a week in London", False),
        ), "", "140 to 165 thousand GBP and options", "All products but one; a team of 31."),
    ),
    cards=(
        Card("Yusuf Pellow", "Hiring manager", 5, "M. Quist", waits_on="me", waits_days=1, meetings=(
            Meeting(-10, "09:30", ("Delphine Achterberg",), stage="HR"),
            Meeting(-5, "16:00", ("Ishaan Mistry",), stage="Hiring manager"),
            Meeting("Fri", "13:00", ("Maeve Quist", "Ishaan Mistry"), "booked", "Panel", "Orrery, London", 120),
        )),
        Card("Ἑλένη Σταύρου", "HR", 2, "LinkedIn", meetings=(
            Meeting("Thu", "08:00", ("Delphine Achterberg",), "booked", "HR", minutes=45),
        )),
        Card("Xiomara Tran", "Presented", 11, "Conference", waits_on="company", waits_days=10),
    ),
    crowd={"Identified": 20, "Approached": 30, "Interested": 3, "Met by me": 4, "Presented": 2, "HR": 1,
           "Hiring manager": 1},
    to_call=17, ends={"not_taken_forward": 8, "not_interested": 9, "client_declined": 2, "candidate_withdrew": 1},
    reporting_line="Ishaan Mistry, Chief Product Officer", terms="Contingency, 25 percent of the first year's pay.",
)  # fmt: skip

VASKO = Story(
    "Plant Director", "Vasko", "retained", 66, "Leeds", "operations",
    (("gatekeeper", "Zora Vasko"), ("hiring manager", "Andrej Vasko"), ("sign-off", "Andrej Vasko")),
    (
        Revision(66, (
            Line("lean", "skill", "Has rebuilt a line without stopping it", True),
            Line("safety", "risk", "Two years without a lost day", True),
            Line("union", "fit", "Sits well with a works council", True),
        ), "", "105 to 120 thousand GBP and a car", "One plant, 340 people, three shifts."),
        Revision(30, (
            Line("lean", "skill", "Has rebuilt a line without stopping it", True),
            Line("safety", "risk", "Two years without a lost day", False),
            Line("union", "fit", "Sits well with a works council", True),
        ), "Nobody on the list had two full years", "105 to 125 thousand GBP and a car",
                 "One plant, 340 people, three shifts."),
    ),
    cards=(
        Card("Bronwen Caddick", "Offer", 2, "Old list", Step("Call about the car", 0, "15:00"), meetings=(
            Meeting(-33, "10:00", ("Zora Vasko",), stage="HR"),
            Meeting(-20, "10:00", ("Andrej Vasko",), stage="Hiring manager", place="Vasko, Leeds", minutes=180),
            Meeting("Fri", "11:00", ("Andrej Vasko",), "booked", "Offer", "Vasko, Leeds"),
        )),
        Card("Jürgen Wüstenhagen", "Hiring manager", 12, "Alumni list", paused=9, meetings=(
            Meeting(-22, "09:00", ("Zora Vasko",), stage="HR"),
            Meeting(-12, "09:00", ("Andrej Vasko",), stage="Hiring manager"),
        )),
    ),
    crowd={"Identified": 11, "Approached": 29, "Met by me": 2, "Presented": 1, "HR": 1}, to_call=9,
    ends={"not_taken_forward": 12, "not_interested": 10, "client_declined": 3, "candidate_withdrew": 2},
    without=("Panel", "Senior executive"), reporting_line="Andrej Vasko",
    terms="Retained, fixed fee of 36 000 GBP in two parts.",
)  # fmt: skip

TAMAR = Story(
    "Head of Legal", "Tamar", "contingency", 18, "Tbilisi", "legal",
    (("gatekeeper", "Maka Lomtadze"), ("hiring manager", "Zurab Kvanchiani"), ("decision maker", "Ketevan Tsikhelia")),
    (
        Revision(18, (
            Line("languages", "skill", "Georgian and English, both in contracts", True),
            Line("aviation", "experience", "Aviation or insurance", False),
        ), "", "", "Contracts, the regulator and two lawyers."),
    ),
    cards=(
        Card("ნინო ბერიძელი", "HR", 3, "Z. Kvanchiani", meetings=(
            Meeting("Mon", "07:00", ("Maka Lomtadze",), "booked", "HR"),
        )),
        Card("ليلى الخوري", "Interested", 1, "Conference", Step("Send brief"), touch="interested", touched=1,
             meetings=(Meeting("Thu", "14:30", (), "booked", "Met by me", minutes=45),)),
    ),
    crowd={"Identified": 18, "Approached": 31, "Interested": 2, "Met by me": 4, "Presented": 2, "Hiring manager": 1},
    to_call=14, ends={"not_taken_forward": 5, "not_interested": 7, "client_declined": 1, "candidate_withdrew": 1},
    reporting_line="Zurab Kvanchiani, General Counsel", terms="Contingency, 22 percent, invoiced in EUR.",
)  # fmt: skip

BRIGHTKEEL = Story(
    "COO", "Brightkeel", "retained", 161, "Bristol", "operations",
    (("gatekeeper", "Cordelia Marchbank"), ("hiring manager", "Malcolm Strachan"), ("sign-off", "Malcolm Strachan")),
    (
        Revision(161, (Line("fleet", "experience", "Ran a fleet or a network", True),), "", "150 thousand GBP",
                 "Boats, yards and the people in both."),
    ),
    cards=(
        Card("Folasade Okonjo-Bello", "Placed", 24, "Job ad", meetings=(
            Meeting(-70, "10:00", ("Cordelia Marchbank",), stage="HR"),
            Meeting(-51, "10:00", ("Malcolm Strachan",), stage="Hiring manager", place="Brightkeel, Bristol"),
        )),
    ),
    ends={"not_taken_forward": 20, "not_interested": 18, "client_declined": 4, "candidate_withdrew": 3,
          "search_closed": 21},
    without=("Panel",), closed=24, terms="Retained. Paid in full.",
)  # fmt: skip

NORDLYS = Story(
    "Treasurer", "Nordlys Rail", "container", 4, "Oslo", "finance",
    (("gatekeeper", "Ragnhild Nesbakk"), ("hiring manager", "Sunniva Dahl"), ("sign-off", "Håkon Fjellanger")),
    (
        Revision(4, (
            Line("hedging", "skill", "Hedged steel and power before", True),
            Line("norwegian", "fit", "Norwegian, or Swedish and patience", False),
        ), "", "", "Cash, debt and hedging of a rail operator.", agreed=False),
    ),
    crowd={"Identified": 42, "Approached": 21}, to_call=34, ends={"not_interested": 2},
    reporting_line="Sunniva Dahl, CFO", terms="A third up front, the rest on the first day.",
)  # fmt: skip

STORIES = (HALDEN, ORRERY, VASKO, TAMAR, BRIGHTKEEL, NORDLYS)
