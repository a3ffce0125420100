//! Countries as three letters, with the days on which a state began and ended where they are known.

use super::DatedCode;
use crate::time::day;
use chrono::NaiveDate;

/// States and territories of ISO 3166-1 without known days.
#[rustfmt::skip]
const UNDATED: &[&str] = &[
    "ABW", "AFG", "AIA", "ALA", "ALB", "AND", "ARE", "ARG", "ASM", "ATA", "ATF", "AUS", "AUT", "BDI", "BEL", "BEN",
    "BES", "BFA", "BGD", "BGR", "BHR", "BHS", "BLM", "BMU", "BOL", "BRA", "BRB", "BTN", "BVT", "BWA", "CAF", "CAN",
    "CCK", "CHE", "CHL", "CHN", "CIV", "CMR", "COD", "COG", "COK", "COL", "CRI", "CUB", "CUW", "CXR", "CYM", "CYP",
    "DNK", "DOM", "DZA", "ECU", "EGY", "ESH", "ESP", "ETH", "FIN", "FJI", "FLK", "FRA", "FRO", "GAB", "GBR", "GGY",
    "GHA", "GIB", "GIN", "GLP", "GMB", "GNB", "GNQ", "GRC", "GRL", "GTM", "GUF", "GUM", "GUY", "HKG", "HMD", "HND",
    "HTI", "HUN", "IDN", "IMN", "IND", "IOT", "IRL", "IRN", "IRQ", "ISL", "ISR", "ITA", "JAM", "JEY", "JOR", "JPN",
    "KEN", "KHM", "KOR", "KWT", "LAO", "LBN", "LBR", "LBY", "LIE", "LKA", "LSO", "LUX", "MAC", "MAF", "MAR", "MCO",
    "MDG", "MDV", "MEX", "MLI", "MLT", "MMR", "MNE", "MNG", "MNP", "MRT", "MSR", "MTQ", "MUS", "MWI", "MYS", "MYT",
    "NCL", "NER", "NFK", "NGA", "NIC", "NIU", "NLD", "NOR", "NPL", "NRU", "NZL", "OMN", "PAK", "PAN", "PCN", "PER",
    "PHL", "POL", "PRI", "PRK", "PRT", "PRY", "PSE", "PYF", "QAT", "REU", "ROU", "RWA", "SAU", "SDN", "SEN",
    "SGP", "SGS", "SHN", "SJM", "SLE", "SLV", "SMR", "SOM", "SPM", "SRB", "SWE", "SWZ", "SXM", "SYR", "TCA", "TCD",
    "TGO", "THA", "TKL", "TLS", "TON", "TTO", "TUN", "TUR", "TWN", "TZA", "UGA", "UMI", "URY", "USA", "VAT", "VEN",
    "VGB", "VIR", "VNM", "WLF", "WSM", "ZAF", "ZMB",
];

/// What passports say beside them (ICAO Doc 9303, part 3, section 5): the kinds of British nationality, organisations, Kosovo, persons who are
/// stateless or refugees, and `UTO`, Utopia, the country of specimens.
const OF_PASSPORTS: &[&str] = &[
    "EUE", "GBD", "GBN", "GBO", "GBP", "GBS", "RKS", "UNA", "UNK", "UNO", "UTO", "XBA", "XCC", "XCE", "XCO", "XDC",
    "XEC", "XES", "XIM", "XMP", "XOM", "XPO", "XXA", "XXB", "XXC", "XXX",
];

const fn dated(code: &'static str, from: Option<NaiveDate>, to: Option<NaiveDate>) -> DatedCode {
    DatedCode { code, from, to }
}

/// States that began or ended within living memory, with the first and the last day of their code. The first days are those of the
/// country register of GOV.UK (2019). The last days are those of ISO 3166-3, as Debian's `iso-codes` 4.15 has them, for a code
/// outlives its state and a passport has the code: of some it tells the year alone, and then its last day is taken. Since when a
/// withdrawn code was in use is left open, for people were born before there were codes.
const DATED: &[DatedCode] = &[
    dated("AFI", None, Some(day(1977, 12, 31))),
    dated("AGO", Some(day(1975, 11, 11)), None),
    dated("ANT", None, Some(day(2010, 12, 15))),
    dated("ARM", Some(day(1991, 9, 21)), None),
    dated("ATB", None, Some(day(1979, 12, 31))),
    dated("ATG", Some(day(1981, 11, 1)), None),
    dated("ATN", None, Some(day(1983, 12, 31))),
    dated("AZE", Some(day(1991, 8, 30)), None),
    dated("BIH", Some(day(1992, 3, 3)), None),
    dated("BLR", Some(day(1991, 8, 25)), None),
    dated("BLZ", Some(day(1981, 9, 21)), None),
    dated("BRN", Some(day(1984, 1, 1)), None),
    dated("BUR", None, Some(day(1989, 12, 5))),
    dated("BYS", None, Some(day(1992, 6, 15))),
    dated("COM", Some(day(1975, 7, 6)), None),
    dated("CPV", Some(day(1975, 7, 5)), None),
    dated("CSK", None, Some(day(1993, 6, 15))),
    dated("CTE", None, Some(day(1984, 12, 31))),
    dated("CZE", Some(day(1993, 1, 1)), None),
    dated("DDR", None, Some(day(1990, 10, 30))),
    dated("DEU", Some(day(1990, 10, 3)), None),
    dated("DHY", None, Some(day(1977, 12, 31))),
    dated("DJI", Some(day(1977, 6, 27)), None),
    dated("DMA", Some(day(1978, 11, 3)), None),
    dated("ERI", Some(day(1993, 5, 24)), None),
    dated("EST", Some(day(1991, 8, 20)), None),
    dated("FSM", Some(day(1986, 11, 3)), None),
    dated("FXX", None, Some(day(1997, 7, 14))),
    dated("GEL", None, Some(day(1979, 12, 31))),
    dated("GEO", Some(day(1991, 4, 9)), None),
    dated("GRD", Some(day(1974, 2, 7)), None),
    dated("HRV", Some(day(1991, 6, 25)), None),
    dated("HVO", None, Some(day(1984, 12, 31))),
    dated("JTN", None, Some(day(1986, 12, 31))),
    dated("KAZ", Some(day(1991, 12, 16)), None),
    dated("KGZ", Some(day(1991, 8, 31)), None),
    dated("KIR", Some(day(1979, 7, 12)), None),
    dated("KNA", Some(day(1983, 9, 19)), None),
    dated("LCA", Some(day(1979, 2, 22)), None),
    dated("LTU", Some(day(1990, 3, 11)), None),
    dated("LVA", Some(day(1990, 5, 4)), None),
    dated("MDA", Some(day(1991, 8, 27)), None),
    dated("MHL", Some(day(1986, 10, 21)), None),
    dated("MID", None, Some(day(1986, 12, 31))),
    dated("MKD", Some(day(1991, 9, 8)), None),
    dated("MOZ", Some(day(1975, 6, 25)), None),
    dated("NAM", Some(day(1980, 3, 21)), None),
    dated("NHB", None, Some(day(1980, 12, 31))),
    dated("NTZ", None, Some(day(1993, 7, 12))),
    dated("PCI", None, Some(day(1986, 12, 31))),
    dated("PCZ", None, Some(day(1980, 12, 31))),
    dated("PLW", Some(day(1994, 10, 1)), None),
    dated("PNG", Some(day(1975, 9, 16)), None),
    dated("PUS", None, Some(day(1986, 12, 31))),
    dated("RHO", None, Some(day(1980, 12, 31))),
    dated("RUS", Some(day(1991, 12, 25)), None),
    dated("SCG", Some(day(2003, 2, 4)), Some(day(2006, 9, 26))),
    dated("SKM", None, Some(day(1975, 12, 31))),
    dated("SLB", Some(day(1978, 7, 7)), None),
    dated("SSD", Some(day(2011, 7, 9)), None),
    dated("STP", Some(day(1975, 7, 12)), None),
    dated("SUN", None, Some(day(1992, 8, 30))),
    dated("SUR", Some(day(1975, 11, 25)), None),
    dated("SVK", Some(day(1993, 1, 1)), None),
    dated("SVN", Some(day(1991, 6, 25)), None),
    dated("SYC", Some(day(1976, 6, 29)), None),
    dated("TJK", Some(day(1991, 9, 9)), None),
    dated("TKM", Some(day(1991, 10, 27)), None),
    dated("TMP", None, Some(day(2002, 5, 20))),
    dated("TUV", Some(day(1978, 10, 1)), None),
    dated("UKR", Some(day(1991, 8, 24)), None),
    dated("UZB", Some(day(1991, 9, 1)), None),
    dated("VCT", Some(day(1979, 10, 27)), None),
    dated("VDR", None, Some(day(1977, 12, 31))),
    dated("VUT", Some(day(1980, 7, 30)), None),
    dated("WAK", None, Some(day(1986, 12, 31))),
    dated("YEM", Some(day(1990, 5, 22)), None),
    dated("YMD", None, Some(day(1990, 8, 14))),
    dated("YUG", None, Some(day(2003, 7, 23))),
    dated("ZAR", None, Some(day(1997, 7, 14))),
    dated("ZWE", Some(day(1980, 4, 18)), None),
];

/// Whether a country has a code on a day.
///
/// ```
/// use sms_core::certificate::is_country_on;
/// use sms_core::time::day;
/// assert!(is_country_on("SUN", day(1992, 8, 30)) && !is_country_on("SUN", day(1992, 8, 31)));
/// assert!(is_country_on("SSD", day(2011, 7, 9)) && !is_country_on("SSD", day(2011, 7, 8)));
/// assert!(is_country_on("UTO", day(2026, 4, 6)) && !is_country_on("ZZZ", day(2026, 4, 6)));
/// ```
#[must_use]
pub fn is_country_on(code: &str, on: NaiveDate) -> bool {
    let dated = || DATED.binary_search_by(|row| row.code.cmp(code)).ok().and_then(|place| DATED.get(place));
    UNDATED.binary_search(&code).is_ok()
        || OF_PASSPORTS.binary_search(&code).is_ok()
        || dated().is_some_and(|row| row.is_in_force(on))
}

/// The codes of countries on a day, in their order.
#[must_use]
pub fn countries_on(on: NaiveDate) -> Vec<&'static str> {
    let dated = DATED.iter().filter(|row| row.is_in_force(on)).map(|row| row.code);
    let mut codes: Vec<_> = UNDATED.iter().chain(OF_PASSPORTS).copied().chain(dated).collect();
    codes.sort_unstable();
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_stands_once_and_in_order() {
        for list in [UNDATED, OF_PASSPORTS, &DATED.iter().map(|row| row.code).collect::<Vec<_>>()] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(list.iter().all(|code| code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase())));
        }
        let mut all: Vec<_> =
            UNDATED.iter().chain(OF_PASSPORTS).copied().chain(DATED.iter().map(|row| row.code)).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn today_there_are_those_of_iso_and_those_of_passports() {
        let today = countries_on(day(2026, 4, 6));
        assert_eq!(today.len(), 249 + OF_PASSPORTS.len());
        assert!(today.iter().all(|code| is_country_on(code, day(2026, 4, 6))));
    }

    /// The days of ISO 3166-3, as the standard's newsletters have them.
    #[test]
    fn withdrawn_codes_are_in_force_to_their_last_day() {
        for (code, last) in [
            ("ANT", day(2010, 12, 15)),
            ("BUR", day(1989, 12, 5)),
            ("BYS", day(1992, 6, 15)),
            ("CSK", day(1993, 6, 15)),
            ("DDR", day(1990, 10, 30)),
            ("FXX", day(1997, 7, 14)),
            ("NTZ", day(1993, 7, 12)),
            ("RHO", day(1980, 12, 31)),
            ("SCG", day(2006, 9, 26)),
            ("SUN", day(1992, 8, 30)),
            ("TMP", day(2002, 5, 20)),
            ("YMD", day(1990, 8, 14)),
            ("YUG", day(2003, 7, 23)),
            ("ZAR", day(1997, 7, 14)),
        ] {
            assert!(is_country_on(code, last), "{code}");
            assert!(!is_country_on(code, crate::time::next_day(last)), "{code}");
        }
    }
}
