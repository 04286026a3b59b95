package dev.sobre.cartridge;

import java.util.List;

/**
 * A line of the contents of a cartridge: a module, or what a module leads to.
 *
 * @param id unique in the cartridge
 * @param title as the LMS shows it
 * @param resource what it leads to; empty for a module
 * @param items what a module holds
 */
record CartridgeItem(
    String id, String title, List<CartridgeResource> resource, List<CartridgeItem> items) {
  CartridgeItem {
    resource = List.copyOf(resource);
    items = List.copyOf(items);
  }

  static CartridgeItem module(String id, String title, List<CartridgeItem> items) {
    return new CartridgeItem(id, title, List.of(), items);
  }

  static CartridgeItem leaf(String title, CartridgeResource resource) {
    return new CartridgeItem("item." + resource.id(), title, List.of(resource), List.of());
  }
}
