package dev.pressline.core.site;

/** What a plain list of categories means, on which the generators do not agree. */
public enum CategoryLists {
  /** As the generator means it for which the draft was plainly written, else as Hexo does. */
  BY_GENERATOR,
  /** One category, named from the root down, as Hexo means it. */
  NESTED,
  /** Several categories, as Jekyll, Hugo and Zola mean it. */
  SEVERAL
}
