package dev.pressline.store.site.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which grammar of RSyntaxTextArea reads a language, by the names that authors give it. */
final class CodeLanguages {
  /** A grammar, then the names of the languages that it reads well enough. */
  private static final String NAMES =
      """
      actionscript as actionscript
      asm asm assembly nasm x86asm
      asm6502 6502
      bat bat batch cmd dos
      c c h
      clojure clj clojure cljs edn
      cpp arduino c++ cc cpp cxx hpp objc objectivec objective-c
      cs c# cs csharp
      css css
      d d
      dart dart
      delphi delphi pascal
      dockerfile containerfile docker dockerfile
      dtd dtd
      env dotenv env
      fortran f90 fortran
      golang go golang
      groovy gradle groovy
      handlebars handlebars hbs mustache
      html ejs erb htm html jinja jinja2 liquid svelte twig vue
      ini cfg conf editorconfig gitconfig ini systemd toml
      htaccess apache apacheconf htaccess
      java java
      javascript cjs ecmascript es6 javascript js jsx mjs mongosh node
      json geojson json json5 jsonc jsonld
      jsp jsp
      kotlin kotlin kt kts
      latex latex tex
      less less sass scss
      lisp commonlisp elisp emacs-lisp lisp racket scheme
      lua lua
      makefile make makefile mk
      markdown markdown md
      nsis nsis
      perl perl pl
      php php
      powershell powershell ps1 pwsh
      properties properties
      proto proto protobuf
      python py python python2 python3
      ruby rb ruby
      rust rs rust
      sas sas
      scala sbt scala
      sql mariadb mysql pgsql plsql postgres postgresql psql sql sqlite tsql
      tcl tcl
      typescript ts tsx typescript
      unix bash console ksh sh sh-session shell shell-session shellsession terminal zsh
      vb vb vba vbnet visualbasic
      vhdl vhdl
      xml atom pom rss svg wsdl xhtml xml xsd xsl xslt
      yaml yaml yml
      """;

  private static final Map<String, String> GRAMMARS = grammars();

  private CodeLanguages() {}

  /** The library's key of the grammar; empty for languages that nobody reads. */
  static Optional<String> grammarOf(String language) {
    return Optional.ofNullable(GRAMMARS.get(language.toLowerCase(Locale.ROOT)));
  }

  /** Every name of a language. */
  static Set<String> names() {
    return GRAMMARS.keySet();
  }

  private static Map<String, String> grammars() {
    Map<String, String> byName = new HashMap<>();
    for (String line : NAMES.lines().toList()) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        byName.put(words[i], "text/" + words[0]);
      }
    }
    return Map.copyOf(byName);
  }
}
