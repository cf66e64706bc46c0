package dev.pressline.store.site.page;

/**
 * How a listing is cut into pages (ADR 0004).
 *
 * <p>Page 0 shows the newest posts. Page N shows the N-th group of {@code size} posts from the
 * oldest; it exists only when it is full and holds a post that page 0 does not show. So a new post
 * changes page 0, and once in {@code size} posts the link of one numbered page.
 *
 * @param count posts in the listing
 * @param size posts a page
 */
public record Paging(int count, int size) {
  /** Number of the last numbered page; 0 when there is none. */
  public int last() {
    return count <= size ? 0 : Math.ceilDiv(count - size, size);
  }

  /** Whether the page exists, given that the listing does. */
  public boolean has(int number) {
    return number >= 0 && number <= last();
  }

  /** Index, from the oldest, of the page's oldest post. */
  public int from(int number) {
    return number == 0 ? Math.max(0, count - size) : (number - 1) * size;
  }

  /** Index after the page's newest post. */
  public int to(int number) {
    return number == 0 ? count : number * size;
  }

  /** Number of the page with older posts; 0 when there is none. */
  public int older(int number) {
    return number == 0 ? last() : number - 1;
  }

  /** Number of the page with newer posts. */
  public int newer(int number) {
    return number == last() ? 0 : number + 1;
  }
}
