package dev.pressline.core.admission.body.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Changes that cost each parent one walk over its children, however many of them change; a removal
 * of one child alone moves all that follow it.
 */
public final class Siblings {
  private Siblings() {}

  /** A set that tells nodes apart that look the same. */
  public static <T> Set<T> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }

  /** Takes the nodes out of their parents. */
  public static void remove(Set<? extends Node> nodes) {
    for (Element parent : parents(nodes)) {
      setChildren(
          parent, parent.childNodes().stream().filter(child -> !nodes.contains(child)).toList());
    }
  }

  /** Puts nodes in the place of others, by identity. */
  public static void replace(Map<? extends Node, List<Node>> replacements) {
    for (Element parent : parents(replacements.keySet())) {
      List<Node> children = new ArrayList<>();
      for (Node child : parent.childNodes()) {
        List<Node> others = replacements.get(child);
        if (others == null) {
          children.add(child);
        } else {
          children.addAll(others);
        }
      }
      setChildren(parent, children);
    }
  }

  /** Takes all children out of the element, so that each can be put elsewhere at no cost. */
  public static List<Node> takeChildren(Element parent) {
    List<Node> children = List.copyOf(parent.childNodes());
    parent.empty();
    return children;
  }

  /** Makes the nodes the only children of the element. */
  public static void setChildren(Element parent, List<Node> children) {
    List<Node> copy = new ArrayList<>(children);
    parent.empty();
    parent.appendChildren(copy);
  }

  private static Set<Element> parents(Set<? extends Node> nodes) {
    Set<Element> parents = identitySet();
    for (Node node : nodes) {
      if (node.parent() instanceof Element parent) {
        parents.add(parent);
      }
    }
    return parents;
  }
}
