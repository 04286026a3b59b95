package dev.sobre.site;

/** Makes a site lighter without changing what people see. */
public interface Optimiser {

  Site apply(Site site);
}
