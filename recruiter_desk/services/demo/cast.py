"""The people and companies the stories name."""

from recruiter_desk.services.demo.plan import Known

PLACES = {
    "Halden Marine": ("Southampton", "Europe/London"),
    "Orrery": ("London", "Europe/London"),
    "Vasko": ("Leeds", "Europe/London"),
    "Tamar": ("Tbilisi", "Asia/Tbilisi"),
    "Brightkeel": ("Bristol", "Europe/London"),
    "Nordlys Rail": ("Oslo", "Europe/Oslo"),
    "Lindqvist": ("Göteborg", "Europe/Stockholm"),
    "Polder": ("Rotterdam", "Europe/Amsterdam"),
    "Tern Logistics": ("Gdynia", "Europe/Warsaw"),
    "Corvid Energy": ("London", "Europe/London"),
    "Oster": ("Boston", "America/New_York"),
    "Merrow plc": ("London", "Europe/London"),
    "Tallis Foods": ("Manchester", "Europe/London"),
    "Balti Energia": ("Tallinn", "Europe/Tallinn"),
    "Armor Marine": ("Nantes", "Europe/Paris"),
    "Hai Yun Shipping": ("上海", "Asia/Shanghai"),
    "Norrvik": ("Stockholm", "Europe/Stockholm"),
    "Porto Seguro Naval": ("Setúbal", "Europe/Lisbon"),
}

CAST = (
    # Halden Marine, from the top
    Known("Eleanor Halden", "Chair", "Halden Marine", 6, "+44 20 7946 0171", "Southampton", pronouns="she/her"),
    Known("James Halden", "CEO", "Halden Marine", 5, "+44 20 7946 0177", "Southampton", pronouns="he/him"),
    Known("Priscilla Osei", "HR Director", "Halden Marine", 1, "+44 20 7946 0172", "Southampton"),
    # on its board
    Known(
        "Ines Aldana", "Finance Director", "Brightkeel", 3, "+44 20 7946 0161", "Bristol",
        tags=("IFRS", "knows shipping"), note="Calls back after six. Prefers a message first.", has_resume=True,
    ),
    Known("Ruth Amsel", "Deputy CFO", "Lindqvist", 4, "+46 8 465 004 17", "Göteborg", "Europe/Stockholm"),
    Known(
        "Tom Verhoeven", "Group Controller", "Polder", 3, "+44 20 7946 0118", "Rotterdam", "Europe/Amsterdam",
        has_resume=True,
    ),
    Known("Marek Sobol", "CFO", "Tern Logistics", 5, "+44 20 7946 0149", "Gdynia", "Europe/Warsaw", has_resume=True),
    Known(
        "Adaeze Obi", "VP Finance", "Corvid Energy", 4, "+44 20 7946 0134", "London", pronouns="she/her",
        tags=("board-ready", "IFRS", "carve-out"), note="Three months' notice. Led the refinancing herself.",
        has_resume=True,
    ),
    Known(
        "Philip Raines", "Finance Director", "Oster", 3, "+1 617 555 0142", "Boston", "America/New_York", "he/him",
        tags=("relocates",), has_resume=True,
    ),
    Known(
        "Sunniva Dahl", "CFO", "Nordlys Rail", 5, "+47 555 50 123", "Oslo", "Europe/Oslo", "she/her",
        tags=("board-ready",), has_resume=True,
    ),
    # on its list of names
    Known("Nadia Iqbal", "Finance Director", "Merrow plc", 3, "+44 20 7946 0110", "London"),
    Known("Owen Reece", "CFO", "Tallis Foods", 5, "+44 161 496 0182", "Manchester"),
    Known("Priit Saar", "Group CFO", "Balti Energia", 5, "+372 5550 0123", "Tallinn", "Europe/Tallinn"),
    Known("Hélène Roux", "DAF", "Armor Marine", 3, "+33 1 99 00 12 34", "Nantes", "Europe/Paris"),
    Known("王小明", "Finance VP", "Hai Yun Shipping", 4, "", "上海", "Asia/Shanghai", email=False),
    Known("Gus Lindgren", "CFO", "Norrvik", 5, "+46 8 465 004 99", "Stockholm", "Europe/Stockholm"),
    Known(
        "Beatriz Fonseca de Almeida Cavalcanti", "Deputy CFO", "Porto Seguro Naval", 4, "+351 21 555 0170",
        "Setúbal", "Europe/Lisbon",
    ),
    Known("Karl Vance", "Controller", "Oster", 2, "+44 113 496 0155", "Leeds"),
    # Orrery, where nobody knows yet who signs
    Known("Delphine Achterberg", "Head of Talent", "Orrery", 1, "+44 20 7946 0201", "London"),
    Known("Ishaan Mistry", "Chief Product Officer", "Orrery", 5, "+44 20 7946 0202", "London", pronouns="he/him"),
    Known("Maeve Quist", "VP Engineering", "Orrery", 4, "+44 20 7946 0203", "London"),
    Known("Yusuf Pellow", "Group Product Manager", "Zellgrove Software", 2, "+44 117 496 0166", "Bristol"),
    Known("Ἑλένη Σταύρου", "Head of Product", "Kelmova Systems", 3, "+30 21 5550 0144", "Αθήνα", "Europe/Athens"),
    Known(
        "Xiomara Tran", "Product Director", "Pellmere Robotics", 3, "+1 206 555 0119", "Seattle", "America/Los_Angeles"
    ),
    # Vasko, a family firm: the owner hires and signs
    Known("Zora Vasko", "HR Manager", "Vasko", 1, "+44 113 496 0111", "Leeds"),
    Known("Andrej Vasko", "Owner and Managing Director", "Vasko", 6, "+44 113 496 0112", "Leeds", pronouns="he/him"),
    Known("Bronwen Caddick", "Plant Manager", "Sterrlund Foundry", 2, "+44 113 496 0190", "Leeds"),
    Known(
        "Jürgen Wüstenhagen", "Operations Director", "Ulvstad Pumps", 3, "+49 40 66969 210", "Hamburg", "Europe/Berlin"
    ),
    # Tamar
    Known("Maka Lomtadze", "HR Director", "Tamar", 1, "+995 555 50 011", "Tbilisi", "Asia/Tbilisi"),
    Known("Zurab Kvanchiani", "General Counsel", "Tamar", 5, "+995 555 50 012", "Tbilisi", "Asia/Tbilisi"),
    Known("Ketevan Tsikhelia", "CEO", "Tamar", 5, "+995 555 50 013", "Tbilisi", "Asia/Tbilisi", "she/her"),
    Known(
        "ნინო ბერიძელი", "Deputy General Counsel", "Dorrquay Insurance", 4, "+995 555 50 044", "თბილისი", "Asia/Tbilisi"
    ),
    Known("ليلى الخوري", "Legal Director", "Wendpont Aviation", 3, "+971 4 555 0121", "دبي", "Asia/Dubai"),
    # Brightkeel, closed: somebody was placed
    Known("Cordelia Marchbank", "HR Director", "Brightkeel", 1, "+44 117 496 0151", "Bristol"),
    Known("Malcolm Strachan", "CEO", "Brightkeel", 5, "+44 117 496 0152", "Bristol"),
    Known("Folasade Okonjo-Bello", "COO", "Brightkeel", 5, "+44 117 496 0153", "Bristol", pronouns="she/her"),
    # Nordlys Rail, just begun
    Known("Ragnhild Nesbakk", "HR Director", "Nordlys Rail", 1, "+47 555 50 140", "Oslo", "Europe/Oslo"),
    Known("Håkon Fjellanger", "Chair", "Nordlys Rail", 6, "+47 555 50 141", "Oslo", "Europe/Oslo"),
)  # fmt: skip
