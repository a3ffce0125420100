//! What can happen to a batch or a group, and to what is in it.
#![deny(clippy::wildcard_enum_match_arm)]

use super::Container;
use crate::error::Result;
use crate::event::{Effect, event};
use crate::ids::{CertificateId, RecordId, UserId};
use crate::personal::Personal;
use crate::records::{Records, Stamp};
use chrono::NaiveDate;

event! {
    /// A batch or a group began.
    ContainerCreated "container_created" about(Container container.container) personal[name] {
        /// The batch or the group, without its name.
        container: Container,
        /// What the sponsor calls it.
        #[serde(default)]
        name: Personal,
    }
}

impl Effect for ContainerCreated {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        let container = Container { name: self.name.clone(), ..self.container.clone() };
        records.containers.insert(self.container.container.as_str(), container);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.user_is_there(&self.container.owner)
    }
}

event! {
    /// A batch or a group got another name.
    ContainerRenamed "container_renamed" about(Container container) personal[name] {
        /// The batch or the group.
        container: RecordId,
        /// What the sponsor calls it from now on.
        #[serde(default)]
        name: Personal,
    }
}

impl Effect for ContainerRenamed {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.containers.known(self.container.as_str())?.name.clone_from(&self.name);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.containers.all_needed([&self.container])
    }
}

event! {
    /// A batch or a group has another owner.
    ContainerTransferred "container_transferred" about() personal[] {
        /// The batch or the group.
        container: RecordId,
        /// The user who owns it from now on.
        owner: UserId,
    }
}

impl Effect for ContainerTransferred {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.containers.known(self.container.as_str())?.owner.clone_from(&self.owner);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.containers.all_needed([&self.container])?;
        records.user_is_there(&self.owner)
    }
}

event! {
    /// An empty batch or group was deleted.
    ContainerDeleted "container_deleted" about() personal[] {
        /// The batch or the group.
        container: RecordId,
    }
}

impl Effect for ContainerDeleted {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.containers.remove(self.container.as_str())?;
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.containers.all_needed([&self.container])
    }
}

event! {
    /// A certificate came into a batch or a group, or stands alone again.
    CertificateContained "certificate_contained" about() personal[] {
        /// The certificate.
        certificate: CertificateId,
        /// The batch or the group that it is in from now on; none where it stands alone.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        container: Option<RecordId>,
    }
}

impl Effect for CertificateContained {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.certificates.known(self.certificate.as_str())?.container.clone_from(&self.container);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.containers.all_needed(&self.container)?;
        records.certificate_is_there(&self.certificate).map(drop)
    }
}

event! {
    /// A group has another main artist, or none.
    MainArtistSet "main_artist_set" about() personal[] {
        /// The group.
        container: RecordId,
        /// The CoS of the main artist; none where the group has none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        certificate: Option<CertificateId>,
    }
}

impl Effect for MainArtistSet {
    fn apply(&self, records: &mut Records, _: Stamp) -> Result<()> {
        records.containers.known(self.container.as_str())?.main_artist.clone_from(&self.certificate);
        Ok(())
    }

    fn follows(&self, records: &mut Records, _: NaiveDate) -> Result<()> {
        records.containers.all_needed([&self.container])?;
        self.certificate.iter().try_for_each(|certificate| records.certificate_is_there(certificate).map(drop))
    }
}
