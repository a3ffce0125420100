//! Files that are laid out in other ways than the official one, and what is counted in them.

use sms_core::entropy::Seeded;
use sms_core::ids::LicenceNumber;
use sms_core::licence::{LicenceType, Mode, Rating, Route, ServiceTier};
use sms_core::query::ViewLicenceSummary;
use sms_core::store::MemoryStore;
use sms_core::time::{ManualClock, day, start_of_day};
use sms_core::{Actor, Sms};
use sms_formats::register::{Cells, Register, TypeAndRating};

const HEADER: &str = "Organisation Name,Town/City,County,Type & Rating,Route\n";

#[track_caller]
fn read(file: &str) -> Register {
    let register = Register::read(file.as_bytes());
    assert_eq!(register.as_ref().err(), None);
    let register = register.unwrap_or_default();
    assert_eq!(String::from_utf8_lossy(&register.write()), file, "written as it was read");
    register
}

#[test]
fn every_layout_comes_out_as_it_went_in() {
    let row = "Test Ltd,\"Testville\",\"\",Worker (A rating),\"Skilled Worker\"";
    for file in [
        HEADER.to_owned(),
        HEADER.trim_end().to_owned(),
        format!("\u{feff}{HEADER}"),
        format!("\u{feff}\"Organisation Name\",Town/City,County,Type & Rating,Route\r\n{row}\r\n"),
        format!("{HEADER}{row}"),
        format!("{HEADER}{row}\r\n{row}\n{row}\r\n{row}"),
        format!("{HEADER},,,,\n\"\",\"\",\"\",\"\",\"\"\n"),
        format!("{HEADER}\"\"\"Test\"\" \"\"Ltd\"\"\",\"\"\"\",\"a,b\",\"c\r\nd\re\nf\",  g  \n"),
        format!("Route,Type & Rating,County,Town/City,Organisation Name\n{row}\n"),
    ] {
        read(&file);
    }
}

#[test]
fn texts_are_kept_as_spelt() {
    let register = read(&format!("{HEADER}\" Test \"\"T\"\" Ltd \",Tést  ville,\" \",,Skilled worker\n"));
    let expected = Cells {
        organisation: " Test \"T\" Ltd ",
        town: "Tést  ville",
        county: " ",
        type_and_rating: "",
        route: "Skilled worker",
    };
    let row = register.rows().next().expect("there is a row");
    assert_eq!(row.cells(), expected);
    assert_eq!((row.organisation(), row.town(), row.county()), (" Test \"T\" Ltd ", "Tést  ville", " "));
    assert_eq!(row.type_and_rating(), TypeAndRating::Unrecognised(""));
    assert_eq!((row.route_text(), row.route()), ("Skilled worker", Some(Route::SkilledWorker)));
    assert_eq!(register.blank_counties(), 1);
}

#[test]
fn columns_in_another_order_keep_their_names() {
    let register = read("Route,County,Organisation Name,Type & Rating,Town/City\nr,c,o,t,w\n");
    let row = register.rows().next().expect("there is a row");
    let expected = Cells { organisation: "o", town: "w", county: "c", type_and_rating: "t", route: "r" };
    assert_eq!(row.cells(), expected);
}

#[test]
fn an_added_row_follows_the_file() {
    let mut register = read("\u{feff}Route,County,Organisation Name,Type & Rating,Town/City\nr,c,o,t,w");
    register.push(Cells { organisation: "a \"b\"", ..Cells::default() }).expect("the row fits");
    let written = String::from_utf8(register.write()).expect("UTF-8");
    assert_eq!(
        written,
        "\u{feff}Route,County,Organisation Name,Type & Rating,Town/City\nr,c,o,t,w\n,,\"a \"\"b\"\"\",,"
    );
    assert_eq!(Register::read(written.as_bytes()), Ok(register));
}

#[test]
fn the_stray_space_is_provisional() {
    let file = format!("{HEADER}Test Ltd,Testville,,Worker (UK Expansion Worker: Provisional ),Scale-up\n");
    let register = read(&file);
    let row = register.rows().next().expect("there is a row");
    assert_eq!(row.type_and_rating().rating(), Some(Rating::Provisional));
    assert_eq!(row.type_and_rating_text(), "Worker (UK Expansion Worker: Provisional )");
}

#[test]
fn rows_are_counted_and_brought_together() {
    let register = read(&format!(
        "{HEADER}\
         Test Ltd,Testville,Testshire,Worker (A rating),Skilled Worker\n\
         Other Ltd,Testville,,Worker (B rating),Skilled Worker\n\
         TEST  Ltd,testville ,,Worker (A rating),Scale-up\n\
         Test Ltd,Testville,Testshire,Worker (A rating),Skilled Worker\n\
         Test Ltd,Testville,,Worker (A rating),Skilled Worker\n\
         Test Ltd,Otherville,,Worker (A rating),Religious Worker\n\
         Test Ltd,Otherville,,Worker (A rating),Religious Workers\n"
    ));
    assert_eq!((register.len(), register.exact_duplicates(), register.blank_counties()), (7, 1, 5));
    assert_eq!(register.organisations(), ["test ltd", "other ltd"]);
    assert_eq!(
        register.ratings().into_iter().collect::<Vec<_>>(),
        [("Worker (A rating)", 6), ("Worker (B rating)", 1)]
    );
    assert_eq!(register.routes()["Religious Worker"], 1);
    assert_eq!(register.routes()["Religious Workers"], 1);

    let sponsors = register.sponsors();
    let found: Vec<_> = sponsors
        .iter()
        .map(|sponsor| {
            let routes: Vec<_> = sponsor.entries().iter().map(|entry| entry.route_text()).collect();
            (sponsor.organisation(), sponsor.town(), sponsor.county(), routes)
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Test Ltd", "Testville", "Testshire", vec!["Skilled Worker", "Scale-up"]),
            ("Other Ltd", "Testville", "", vec!["Skilled Worker"]),
            ("Test Ltd", "Otherville", "", vec!["Religious Worker", "Religious Workers"]),
        ]
    );
}

/// Real registers have tabs in names, and what a copy from elsewhere brings along (`library/unseen`).
#[test]
fn whatever_a_name_is_spelt_with_is_adopted_and_kept() {
    let names =
        ["Test\tWidgets Ltd\t", "\u{feff}Zero\u{200b}Width Ltd", "Two\nLines\u{a0}Ltd", "Caf\u{c3}\u{a9}\u{99} Ltd"];
    let mut register = Register::new();
    for name in names {
        let (town, county, route) = ("Test\tville", "Test\u{ad}shire", "Time\tTraveller\u{200b}");
        let type_and_rating = "Worker\t(A rating)";
        register.push(Cells { organisation: name, town, county, type_and_rating, route }).unwrap();
    }
    assert_eq!(register.organisations()[0], "test widgets ltd", "names are compared trimmed");

    let sms = Sms::new(MemoryStore::new(), ManualClock::new(start_of_day(day(2026, 4, 6))), Seeded::new(1));
    for (sponsor, (number, name)) in register.sponsors().iter().zip((1..).map(LicenceNumber::simulated).zip(names)) {
        let licence = sms.execute(sponsor.adopt(number), &Actor::HomeOffice).unwrap().result.licence;
        let kept = sms.ask(&licence, ViewLicenceSummary::new()).unwrap();
        let organisation = &kept.organisation;
        assert_eq!((organisation.name.as_str(), organisation.town.as_deref()), (name, Some("Test\tville")));
        assert_eq!(kept.routes[0].route_text.as_deref(), Some("Time\tTraveller\u{200b}"));
    }
}

#[test]
fn a_sponsor_becomes_a_licence() {
    let register = read(&format!(
        "{HEADER}\
         \" Test  Ltd \",Testville, ,Temporary Worker (A (SME+)),Religious Worker\n\
         TEST LTD,testville,Testshire,Worker (A rating),Religious Workers\n\
         Test Ltd,Testville,,worker (A rating),RELIGIOUS WORKERS\n\
         Test Ltd,Testville,, ,Time Traveller\n"
    ));
    let sponsors = register.sponsors();
    assert_eq!((sponsors.len(), sponsors[0].entries().len()), (1, 4));
    let command = sponsors[0].adopt(LicenceNumber::simulated(7));
    assert_eq!(command.number.as_ref().map(LicenceNumber::as_str), Some("SIM000007"));
    assert_eq!((command.mode, command.users.len()), (Mode::Mirror, 0));
    let organisation = &command.organisation;
    assert_eq!((organisation.name.as_str(), organisation.town.as_deref()), (" Test  Ltd ", Some("Testville")));
    assert_eq!((organisation.county.as_deref(), organisation.postcode.as_deref()), (None, None));
    let held: Vec<_> =
        command.routes.iter().map(|held| (held.route, held.rating, held.licence_type, held.service_tier)).collect();
    let temporary = Some(LicenceType::TemporaryWorker);
    assert_eq!(
        held,
        [
            (Some(Route::ReligiousWorker), Some(Rating::A), temporary, Some(ServiceTier::SmePlus)),
            (Some(Route::MinisterOfReligion), Some(Rating::A), Some(LicenceType::Worker), None),
            (None, None, None, None),
        ]
    );
    let texts: Vec<_> =
        command.routes.iter().map(|held| (held.route_text.as_deref(), held.rating_text.as_deref())).collect();
    assert_eq!(texts, [(None, None), (None, None), (Some("Time Traveller"), Some(" "))]);
}

#[test]
fn names_and_towns_are_not_run_together() {
    let register = read(&format!("{HEADER}a b,c,,,\na,b c,,,\na b c,,,,\n"));
    assert_eq!(register.sponsors().len(), 3);
}

#[test]
fn printing_a_register_shows_no_names() {
    let register = read(&format!("{HEADER}Test Ltd,Testville,,,\n"));
    assert_eq!(format!("{register:?}"), "Register { rows: 1, .. }");
}
