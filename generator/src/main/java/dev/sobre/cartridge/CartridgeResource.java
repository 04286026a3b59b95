package dev.sobre.cartridge;

import dev.sobre.site.SiteFile;
import java.util.List;

/**
 * A resource of a cartridge.
 *
 * @param id unique in the cartridge
 * @param type of the specification, such as {@code webcontent}
 * @param file its only file
 * @param needs ids of the resources that it shows
 */
record CartridgeResource(String id, String type, SiteFile file, List<String> needs) {

  static final String WEB = "webcontent";

  CartridgeResource {
    needs = List.copyOf(needs);
  }

  static CartridgeResource web(String id, SiteFile file) {
    return new CartridgeResource(id, WEB, file, List.of());
  }
}
