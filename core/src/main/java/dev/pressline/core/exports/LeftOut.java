package dev.pressline.core.exports;

/** What is in an export and not submitted. */
public enum LeftOut {
  PAGE("page", "pages", " (--pages submits them too)"),
  ATTACHMENT("attachment", "attachments", " (posts keep their addresses)"),
  REVISION("revision", "revisions", ""),
  TRASH("post in the trash", "posts in the trash", ""),
  EMPTY("unpublished post without text", "unpublished posts without text", ""),
  OTHER("item of another kind", "items of other kinds", " (menus, shared blocks, settings)"),
  COMMENT("comment", "comments", "");

  private final String one;
  private final String many;
  private final String remark;

  LeftOut(String one, String many, String remark) {
    this.one = one;
    this.many = many;
    this.remark = remark;
  }

  /** So many of them, in words. */
  public String counted(int number) {
    return number + " " + (number == 1 ? one : many) + remark;
  }
}
