//! What events do to batches and groups, and to who owns what is in them.

use super::missing;
use crate::certificate::Container;
use crate::error::Result;
use crate::event::Event;
use crate::records::Records;

impl Records {
    pub(super) fn apply_to_container(&mut self, event: &Event) -> Result<()> {
        match event {
            Event::ContainerCreated(created) => {
                let container = Container { name: created.name.clone(), ..created.container.clone() };
                self.containers.insert(created.container.container.as_str(), container);
            }
            Event::ContainerDeleted(deleted) => {
                self.containers.remove(deleted.container.as_str());
            }
            Event::ContainerRenamed(renamed) => {
                let container = self.containers.change(renamed.container.as_str());
                container.ok_or_else(|| missing("a batch or a group"))?.name.clone_from(&renamed.name);
            }
            Event::ContainerTransferred(transferred) => {
                let container = self.containers.change(transferred.container.as_str());
                container.ok_or_else(|| missing("a batch or a group"))?.owner.clone_from(&transferred.owner);
            }
            Event::MainArtistSet(set) => {
                let container = self.containers.change(set.container.as_str());
                container.ok_or_else(|| missing("a group"))?.main_artist.clone_from(&set.certificate);
            }
            Event::CertificateContained(contained) => {
                let certificate = self.certificates.change(contained.certificate.as_str());
                certificate.ok_or_else(|| missing("a certificate"))?.container.clone_from(&contained.container);
            }
            Event::CertificateTransferred(transferred) => {
                let certificate = self.certificates.change(transferred.certificate.as_str());
                certificate.ok_or_else(|| missing("a certificate"))?.owner.clone_from(&transferred.owner);
            }
            _ => {}
        }
        Ok(())
    }
}
