"""Where invented people come from: names, towns, time zones and telephone numbers kept for fiction."""

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Country:
    """A place people come from.

    `phones` are patterns, # standing for any digit: ranges the country keeps for films and books where it has such
    (United Kingdom, Germany, France, Sweden, United States, Australia), else 555 numbers. `joined` names are written
    without a blank, family name first. `double` is the share of people with a second family name.
    """

    name: str
    zone: str
    weight: int
    towns: tuple[str, ...]
    phones: tuple[str, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    forms: tuple[str, ...] = ("",)
    joined: bool = False
    double: float = 0.0


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


COUNTRIES = (
    Country(
        "United Kingdom", "Europe/London", 26, ("London", "Leeds", "Manchester", "Bristol", "Edinburgh", "Cardiff"),
        ("+44 20 7946 0###", "+44 113 496 0###", "+44 161 496 0###", "+44 117 496 0###", "+44 7700 900###"),
        words("Owen Nadia Karl Beth Rowan Ishaan Maeve Tobias Harriet Callum Zara Edwin Priya Gareth Imogen Desmond"
              " Fiona Rhys Amara Julian Tessa Malcolm Yusuf Cordelia Ewan Shanice Rupert Bronwen"),
        words("Reece Iqbal Vance Ashdown Pellow Trevanion Okafor Hargreave Quist Penhallow Sandiford Lockyer Thackray"
              " Mistry Wainfleet Caddick Strachan Overbury Llewellin Dunmore Ferris Abara Holroyd Marchbank Tindle"),
        ("Ltd", "plc", "Group"), double=0.06,
    ),
    Country(
        "Germany", "Europe/Berlin", 12, ("Hamburg", "Berlin", "München", "Köln", "Frankfurt am Main"),
        ("+49 30 23125 ###", "+49 40 66969 ###", "+49 69 90009 ###", "+49 89 99998 ###", "+49 221 4710 ###"),
        words("Jürgen Anneliese Matthias Käthe Björn Ulrike Lorenz Friederike Detlef Svenja Hanno Gesa Wolfram Elif"
              " Cem Heike Rüdiger Mareike Tillmann Dörte"),
        words("Brüggemann Sauerländer Wüstenhagen Vogtländer Köhlbrandt Hintermoser Yıldıray Großkopf Lüttringhaus"
              " Ehrensberg Schönewald Mühlenbrock Trautwetter Dierksen Oberländer Weißhaupt Rabenstedt Kirchgässner"),
        ("GmbH", "AG", "KG"), double=0.12,
    ),
    Country(
        "Norway", "Europe/Oslo", 8, ("Oslo", "Bergen", "Stavanger", "Ålesund", "Tromsø"), ("+47 555 50 ###",),
        words("Sunniva Eirik Ragnhild Torbjørn Ingvild Håkon Solveig Sindre Åse Trygve Marte Øyvind Synne Vebjørn"),
        words("Dahl Fjellanger Nesbakk Østvold Tveitan Skårdal Brekkestø Haugsvær Lundamo Ådland Steinsvik Grønnes"),
        ("AS", "ASA"),
    ),
    Country(
        "Estonia", "Europe/Tallinn", 5, ("Tallinn", "Tartu", "Pärnu"), ("+372 5550 0###",),
        words("Priit Kadri Tõnu Liis Margus Õie Rein Külli Andrus Maarja Siim Triin"),
        words("Saar Kuusik Põldmäe Rõõmus Vesilind Jõgeva Tammsalu Kõrvits Üksvärav Mägiste Lepalind"),
        ("OÜ", "AS"),
    ),
    Country(
        "Sweden", "Europe/Stockholm", 5, ("Stockholm", "Göteborg", "Malmö"), ("+46 8 465 004 ##", "+46 31 390 06 ##"),
        words("Gus Ebba Torsten Märta Nils Saga Hjalmar Linnéa Axel Tuva"),
        words("Lindgren Åkerhjelm Norrvide Björkenfall Söderhamre Ekestubb Wallgärde Sjöbrink Granlöv"), ("AB",),
    ),
    Country(
        "Portugal", "Europe/Lisbon", 6, ("Lisboa", "Porto", "Setúbal"), ("+351 21 555 0###", "+351 22 555 0###"),
        words("Beatriz Gonçalo Inês Duarte Leonor Nuno Filipa Tomás Conceição Rui Benedita Xavier"),
        words("Fonseca Almeida Cavalcanti Sequeira Brandão Noronha Vasconcelos Magalhães Falcão Teles Assunção"),
        ("Lda", "SA"), double=0.5,
    ),
    Country(
        "France", "Europe/Paris", 7, ("Paris", "Lyon", "Nantes", "Marseille"),
        ("+33 1 99 00 ## ##", "+33 2 61 91 ## ##", "+33 4 65 71 ## ##", "+33 6 39 98 ## ##"),
        words("Hélène Benoît Maëlle Thibault Océane Gaël Noémie Rémi Aïcha François Solène Loïc Zoé Étienne"),
        words("Roux Le-Goarant Quémener Delaforêt Châtaignier D'Aubrac Bouvresse Tréhorel Ben-Youssef Pélissard"),
        ("SA", "SAS"), double=0.1,
    ),
    Country(
        "Georgia", "Asia/Tbilisi", 3, ("Tbilisi", "Batumi"), ("+995 555 50 0# ##",),
        words("Tamar Giorgi Nino Levan Ketevan Zurab Eka Irakli Maka Vakhtang"),
        words("Gelashvili-Dvali Beridzeli Maisashvili Tsikhelia Kvanchiani Japarishvili Lomtadze Chikovelia"), ("LLC",),
    ),
    Country(
        "India", "Asia/Kolkata", 7, ("Mumbai", "Bengaluru", "Chennai", "Pune"), ("+91 555 010 0###",),
        words("Aarav Meenakshi Raghunath Kavya Siddharth Lakshmi Venkat Ananya Harpreet Ishita Balasubramanian Devika"),
        words("Iyengar Chaudhuri Deshpandey Thiruvengadam Krishnamurthy Bhattacharjee Rao Sodhi Kulkarnee Nair"),
        ("Pvt Ltd",),
    ),
    Country(
        "Nigeria", "Africa/Lagos", 5, ("Lagos", "Abuja", "Port Harcourt"), ("+234 555 010 0###",),
        words("Adaeze Chukwuemeka Folasade Olúwaseun Ngozi Babajide Yétúndé Ifeanyi Halima Tòkunbọ̀"),
        words("Obi Adébáyò Nwachukwu Ogunleye Eze Okonjo-Bello Àkànní Uzodinma Balogun-Cole Danjuma"), ("Ltd",),
    ),
    Country(
        "Brazil", "America/Sao_Paulo", 5, ("São Paulo", "Recife", "Curitiba"), ("+55 11 5555 0###",),
        words("João Thaís Cauã Luciana Ângelo Vitória Raimundo Iara Sebastião Débora"),
        words("Cavalheiro Nascente Figueirôa Brandão-Reis Quadros Pimentel Sant'Anna Guimarais Arruda Tavarez"),
        ("Ltda", "S.A."), double=0.45,
    ),
    Country(
        "United States", "America/New_York", 6, ("Boston", "Houston", "Chicago", "Seattle"),
        ("+1 617 555 01##", "+1 713 555 01##", "+1 312 555 01##", "+1 206 555 01##"),
        words("Philip Delphine Marcus Rosalind DeShawn Peggy Cody Xiomara Grant Lucille Ezra Waverly"),
        words("Raines Holloway-Pratt Castellane O'Dowd Brannigan Kowalczek Fairweather Tran Whitlock McAllistair"),
        ("Inc.", "Corp."),
    ),
    Country(
        "China", "Asia/Shanghai", 3, ("Shanghai", "Shenzhen", "Dalian"), ("+86 555 0100 ####",),
        words("Xiaoming Lihua Jianguo Meiling Bo Yuchen Zhihao Ruolan"), words("Wang Li Zhao Ouyang Xu Fei Qian Gu"),
        ("Co., Ltd",),
    ),
    Country(
        "China", "Asia/Shanghai", 3, ("上海", "深圳", "大连"), ("+86 555 0100 ####",),
        words("小明 丽华 建国 美玲 波 雨辰 志豪 若兰 海燕 文静"), words("王 李 赵 欧阳 徐 费 钱 顾 沈"),
        ("有限公司",), joined=True,
    ),
    Country(
        "Japan", "Asia/Tokyo", 3, ("東京", "横浜", "神戸"), ("+81 3 5550 0###",),
        words("美咲 健一 さくら 悠真 恵子 大輔 あかり 隆"),
        words("佐々原 高槻 小鳥遊 松影 渡瀬 長谷部 森永田"), ("株式会社",),
        joined=True,
    ),
    Country(
        "Greece", "Europe/Athens", 3, ("Αθήνα", "Πειραιάς", "Θεσσαλονίκη"), ("+30 21 5550 0###",),
        words("Ελένη Γιώργος Κατερίνα Νίκος Δέσποινα Στέλιος Ιωάννα Μάνος"),
        words("Ιωαννίδου-Ρήγα Σταύρου Γεωργίου Νικολάου Οικονόμου Αντωνίου Θαλασσινού"), ("Α.Ε.",),
    ),
    Country(
        "United Arab Emirates", "Asia/Dubai", 3, ("دبي", "أبو ظبي"), ("+971 4 555 0###",),
        words("ليلى خالد نور سامي هند طارق رنا يوسف"), words("الخوري المنصوري حدّاد النجّار البحري السالمي"),
        ("ش.م.م",),
    ),
    Country(
        "United Arab Emirates", "Asia/Dubai", 3, ("Dubai", "Abu Dhabi"), ("+971 4 555 0###",),
        words("Layla Khalid Noor Sami Hind Tariq Rana Abdulrahman"),
        words("al-Khoury Al-Mansoori Haddad el-Bahri bin-Salim"),
        ("LLC",),
    ),
    Country(
        "Ukraine", "Europe/Kyiv", 2, ("Київ", "Львів", "Одеса"), ("+380 44 555 0###",),
        words("Оксана Тарас Соломія Богдан Леся Остап"), words("Коваленчук Шевчишин Бондарук Гриценяк Мельничук"),
        ("ТОВ",),
    ),
)  # fmt: skip
WEIGHTS = tuple(country.weight for country in COUNTRIES)
LONG = (
    "Dr. Karl-Friedrich Maria von der Hohenried-Wallenbruck",
    "Maria da Conceição Assunção dos Santos Vasconcelos Teles",
    "Venkatanarasimharajuvaripeta Raghunathan Krishnamurthy", "Abdulrahman bin-Salim bin-Khalid Al-Mansoori",
)  # fmt: skip
SHORT = ("Bo Li", "Y Lan", "Ed Au", "Ng", "Ó Sé")


def person_name(draw: Random, country: Country) -> str:
    """Draw a name as somebody from *country* writes it; one in 400 is very long or very short."""
    luck = draw.random()
    if luck < 0.0025:
        return draw.choice(LONG if luck < 0.00125 else SHORT)
    given, family = draw.choice(country.given), draw.choice(country.family)
    if country.joined:
        return family + given
    if draw.random() < 0.12:
        given += " " + draw.choice([each for each in country.given if each != given])
    if draw.random() < country.double:
        other = draw.choice(country.family)
        if other != family:
            family += (" de " if country.double >= 0.4 else "-") + other
    return f"{given} {family}"


def phone(draw: Random, country: Country) -> str:
    pattern = draw.choice(country.phones)
    return "".join(str(draw.randrange(10)) if sign == "#" else sign for sign in pattern)
