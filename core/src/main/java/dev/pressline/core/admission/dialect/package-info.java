/**
 * What other generators do to a body before it is Markdown or HTML: Hexo's tag plug-ins, Jekyll's
 * Liquid and kramdown's marks, Hugo's and Zola's shortcodes, the functions of Go's blog.
 *
 * <p><b>Which dialect holds</b> is told by each mark, not by the post, since blogs move from one
 * generator to the next and leave marks of all behind:
 *
 * <ul>
 *   <li><code>{{&lt; x &gt;}}</code> and <code>{{% x %}}</code> are Hugo's;
 *   <li><code>{% x(key=value) %}</code> and <code>{{ x(key=value) }}</code> are Zola's; a call
 *       without names is some other language and stays as it is;
 *   <li><code>{% x … %}</code> is Hexo's or Jekyll's by its name. Of the names that both have,
 *       {@code raw} means the same; {@code link} is Hexo's when it has words and an address, else
 *       Jekyll's;
 *   <li><code>{{ x }}</code> is Liquid's when it starts with {@code site.} or {@code page.}, names
 *       a variable of the post, or filters a literal; else it is text, as in posts about Vue;
 *   <li><code>{{image "x"}}</code> and its like are Go's; <code>{: .x}</code> is kramdown's.
 * </ul>
 *
 * <p>What stands in code is never read. What is not known becomes inline code, so that readers see
 * it for what it is, and a warning; a pair that is not known loses its marks and keeps what stands
 * between them. An address of which a part is not known is left out, and the words of the link
 * stay. Links to other posts become link hints, since only the site knows their addresses.
 */
@NullMarked
package dev.pressline.core.admission.dialect;

import org.jspecify.annotations.NullMarked;
