package dev.pressline.core.catalogue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What English calls countries and their people besides their names, and how American newspapers
 * shorten the states of their country. General knowledge, written for Pressline.
 */
final class Countries {
  /** A line: names of a country, a semicolon, adjectives and names of its people. */
  private static final String COUNTRIES =
      """
      United States of America|United States|US|U.S.|USA|U.S.A.|America;American|Americans
      United Kingdom|UK|U.K.|Britain|Great Britain;British|Briton|Britons
      People's Republic of China|China;Chinese
      Russia|Russian Federation;Russian|Russians
      Soviet Union|USSR|U.S.S.R.;Soviet|Soviets
      Czech Republic|Czechia;Czech|Czechs
      Democratic Republic of the Congo|DR Congo|DRC|Zaire|Zaïre;Congolese
      Federated States of Micronesia|Micronesia;Micronesian
      The Gambia|Gambia;Gambian
      Macedonia|North Macedonia;Macedonian
      Ivory Coast|Côte d'Ivoire;Ivorian
      East Timor|Timor-Leste;Timorese
      Myanmar|Burma;Burmese
      Cape Verde|Cabo Verde;Cape Verdean
      Palestinian territories|Palestine;Palestinian|Palestinians
      United Arab Emirates|UAE|U.A.E.;Emirati
      Netherlands|Holland;Dutch
      Macau|Macao;
      Eswatini|Swaziland;
      England;English
      Scotland;Scottish|Scots
      Wales;Welsh
      Ireland;Irish
      France;French
      Germany;German|Germans
      Italy;Italian|Italians
      Spain;Spanish|Spaniards
      Portugal;Portuguese
      Belgium;Belgian|Belgians
      Luxembourg;Luxembourgish
      Switzerland;Swiss
      Austria;Austrian|Austrians
      Denmark;Danish|Danes
      Sweden;Swedish|Swedes
      Norway;Norwegian|Norwegians
      Finland;Finnish|Finns
      Iceland;Icelandic
      Poland;Polish|Poles
      Hungary;Hungarian|Hungarians
      Slovakia;Slovak|Slovaks
      Slovenia;Slovenian|Slovenians
      Croatia;Croatian|Croats
      Serbia;Serbian|Serbs
      Bosnia and Herzegovina|Bosnia;Bosnian|Bosnians
      Albania;Albanian|Albanians
      Bulgaria;Bulgarian|Bulgarians
      Romania;Romanian|Romanians
      Greece;Greek|Greeks
      Turkey|Türkiye;Turkish|Turks
      Cyprus;Cypriot|Cypriots
      Malta;Maltese
      Estonia;Estonian|Estonians
      Latvia;Latvian|Latvians
      Lithuania;Lithuanian|Lithuanians
      Ukraine;Ukrainian|Ukrainians
      Belarus;Belarusian|Belarusians
      Moldova;Moldovan
      Georgia;Georgians
      Armenia;Armenian|Armenians
      Azerbaijan;Azerbaijani
      Kazakhstan;Kazakh
      Uzbekistan;Uzbek
      Afghanistan;Afghan|Afghans
      Pakistan;Pakistani|Pakistanis
      India;Indian|Indians
      Bangladesh;Bangladeshi
      Sri Lanka;Sri Lankan|Sri Lankans
      Nepal;Nepalese|Nepali
      Iran;Iranian|Iranians
      Iraq;Iraqi|Iraqis
      Syria;Syrian|Syrians
      Lebanon;Lebanese
      Israel;Israeli|Israelis
      Jordan;Jordanian|Jordanians
      Saudi Arabia;Saudi|Saudis
      Yemen;Yemeni|Yemenis
      Kuwait;Kuwaiti
      Qatar;Qatari
      Oman;Omani
      Egypt;Egyptian|Egyptians
      Libya;Libyan|Libyans
      Tunisia;Tunisian|Tunisians
      Algeria;Algerian|Algerians
      Morocco;Moroccan|Moroccans
      Sudan;Sudanese
      Ethiopia;Ethiopian|Ethiopians
      Somalia;Somali|Somalis
      Kenya;Kenyan|Kenyans
      Uganda;Ugandan|Ugandans
      Tanzania;Tanzanian|Tanzanians
      Rwanda;Rwandan|Rwandans
      Nigeria;Nigerian|Nigerians
      Ghana;Ghanaian|Ghanaians
      Senegal;Senegalese
      Mali;Malian
      Cameroon;Cameroonian
      Angola;Angolan
      Zambia;Zambian
      Zimbabwe;Zimbabwean
      Mozambique;Mozambican
      South Africa;South African|South Africans
      Namibia;Namibian
      Madagascar;Malagasy
      Japan;Japanese
      South Korea;South Korean|South Koreans
      North Korea;North Korean|North Koreans
      Mongolia;Mongolian
      Taiwan;Taiwanese
      Vietnam;Vietnamese
      Thailand;Thai
      Cambodia;Cambodian|Cambodians
      Malaysia;Malaysian|Malaysians
      Singapore;Singaporean
      Indonesia;Indonesian|Indonesians
      Philippines;Filipino|Filipinos
      Australia;Australian|Australians
      New Zealand;New Zealander|New Zealanders
      Canada;Canadian|Canadians
      Mexico;Mexican|Mexicans
      Guatemala;Guatemalan
      Honduras;Honduran
      El Salvador;Salvadoran
      Nicaragua;Nicaraguan
      Costa Rica;Costa Rican
      Panama;Panamanian
      Cuba;Cuban|Cubans
      Haiti;Haitian|Haitians
      Jamaica;Jamaican|Jamaicans
      Puerto Rico;Puerto Rican|Puerto Ricans
      Venezuela;Venezuelan|Venezuelans
      Colombia;Colombian|Colombians
      Ecuador;Ecuadorian
      Peru;Peruvian|Peruvians
      Bolivia;Bolivian
      Chile;Chilean|Chileans
      Argentina;Argentine|Argentinian|Argentinians
      Uruguay;Uruguayan
      Paraguay;Paraguayan
      Brazil;Brazilian|Brazilians
      """;

  private static final String STATES =
      """
      Alabama|Ala.
      Arizona|Ariz.
      Arkansas|Ark.
      California|Calif.
      Colorado|Colo.
      Connecticut|Conn.
      Delaware|Del.
      Florida|Fla.
      Illinois|Ill.
      Indiana|Ind.
      Kansas|Kan.
      Kentucky|Ky.
      Massachusetts|Mass.
      Maryland|Md.
      Michigan|Mich.
      Minnesota|Minn.
      Mississippi|Miss.
      Missouri|Mo.
      Montana|Mont.
      Nebraska|Neb.
      Nevada|Nev.
      New Hampshire|N.H.
      New Jersey|N.J.
      New Mexico|N.M.
      New York|N.Y.
      North Carolina|N.C.
      North Dakota|N.D.
      Oklahoma|Okla.
      Oregon|Ore.
      Pennsylvania|Pa.
      Rhode Island|R.I.
      South Carolina|S.C.
      South Dakota|S.D.
      Tennessee|Tenn.
      Texas|TX|Tex.
      Vermont|Vt.
      Virginia|Va.
      Washington|Wash.
      West Virginia|W.Va.|W. Va.
      Wisconsin|Wis.
      Wyoming|Wyo.
      Washington, D.C.|D.C.
      """;

  private static final Map<String, Map<String, NameKind>> VARIANTS = read();

  private Countries() {}

  /** Other names of the entry when it is a country or an American state. */
  static Map<String, NameKind> variants(CatalogueEntry entry) {
    return mayBePlace(entry) ? VARIANTS.getOrDefault(entry.name(), Map.of()) : Map.of();
  }

  private static boolean mayBePlace(CatalogueEntry entry) {
    return entry.type() == EntityType.PLACE || entry.type() == EntityType.OTHER;
  }

  private static Map<String, Map<String, NameKind>> read() {
    Map<String, Map<String, NameKind>> variants = new HashMap<>();
    Stream.concat(COUNTRIES.lines(), STATES.lines()).forEach(line -> add(line, variants));
    return variants;
  }

  private static void add(String line, Map<String, Map<String, NameKind>> variants) {
    String[] halves = line.split(";", 2);
    List<String> names = List.of(halves[0].split("\\|"));
    Map<String, NameKind> others = new LinkedHashMap<>();
    names.forEach(name -> others.put(name, NameKind.VARIANT));
    if (halves.length > 1 && !halves[1].isEmpty()) {
      for (String nationality : halves[1].split("\\|")) {
        others.put(nationality, NameKind.NATIONALITY);
      }
    }
    names.stream().limit(2).forEach(name -> variants.put(name, others));
  }
}
