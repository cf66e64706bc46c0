package dev.pressline.core.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InertSvgTest {
  private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

  static Stream<String> drawings() {
    return Stream.of(
        HEAD + "<rect width=\"4\" height=\"4\" fill=\"#036\"/></svg>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n<!-- Made by hand -->\n"
            + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\""
            + " \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n"
            + HEAD
            + "<title>On = off</title></svg>",
        HEAD + "<defs><path id=\"p\" d=\"M0 0\"/></defs><use href=\"#p\"/></svg>",
        HEAD + "<style><![CDATA[ .a { fill: red } ]]></style><g class=\"a\"/></svg>",
        HEAD + "<image href=\"data:image/png;base64,iVBORw0KGgo=\"/></svg>",
        "<svg xmlns:inkscape=\"urn:i\" inkscape:version=\"1\"><sodipodi:namedview/></svg>");
  }

  static Stream<String> attacks() {
    return Stream.of(
        HEAD + "<script>alert(1)</script></svg>",
        HEAD + "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script></svg>",
        HEAD.replace(">", " onload=\"alert(1)\">") + "</svg>",
        HEAD.replace(">", "\nonload\n=\n'alert(1)'>") + "</svg>",
        HEAD + "<a href=\"javascript:alert(1)\"><text>x</text></a></svg>",
        HEAD + "<a href=\"&#106;avascript:alert(1)\"><text>x</text></a></svg>",
        HEAD + "<use href=\"data:image/svg+xml;base64,PHN2Zz4=#x\"/></svg>",
        HEAD + "<use href=\"https://elsewhere.example/x.svg#x\"/></svg>",
        HEAD + "<image href=\"data:image/svg+xml,%3Csvg/%3E\"/></svg>",
        HEAD + "<foreignObject><iframe srcdoc=\"x\"/></foreignObject></svg>",
        HEAD + "<set attributeName=\"onmouseover\" to=\"alert(1)\"/></svg>",
        HEAD + "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/></svg>",
        HEAD + "<handler type=\"text/javascript\">alert(1)</handler></svg>",
        HEAD + "<style><script>alert(1)</script></style></svg>",
        HEAD + "<style><x:a xmlns:x=\"urn:x\"/></style><b/></svg>",
        "<!DOCTYPE svg [<!ENTITY x \"<script>alert(1)</script>\">]>" + HEAD + "&x;</svg>",
        "<?xml-stylesheet href=\"x.xsl\" type=\"text/xsl\"?>" + HEAD + "</svg>",
        "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + HEAD + "</svg>",
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body/></html>",
        "just text");
  }

  @ParameterizedTest
  @MethodSource("drawings")
  void aDrawingThatOnlyDrawsIsInert(String drawing) {
    assertThat(InertSvg.isInert(drawing.getBytes(UTF_8))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aDrawingThatDoesMoreIsNot(String drawing) {
    assertThat(InertSvg.isInert(drawing.getBytes(UTF_8))).isFalse();
  }

  @Test
  void anotherEncodingHidesNothing() {
    String attack = HEAD + "<script>alert(1)</script></svg>";

    assertThat(InertSvg.isInert(attack.getBytes(StandardCharsets.UTF_16))).isFalse();
    assertThat(InertSvg.isInert(attack.getBytes(StandardCharsets.UTF_16LE))).isFalse();
  }

  @Test
  void whatIsTooLargeToLookAtIsNotBelieved() {
    byte[] drawing = (HEAD + " ".repeat(InertSvg.MAX_BYTES) + "</svg>").getBytes(UTF_8);

    assertThat(InertSvg.isInert(drawing)).isFalse();
  }
}
