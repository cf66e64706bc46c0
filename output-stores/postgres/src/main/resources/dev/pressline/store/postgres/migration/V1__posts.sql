-- What is published, for applications to read. The store alone writes here: what others change by hand is put right.
-- docs/postgres-store.md tells how it is used.

-- Trigrams find parts of words. Whoever has the extension already keeps it where it is.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') THEN
    CREATE EXTENSION pg_trgm SCHEMA public;
  END IF;
END
$$;

CREATE TABLE log_position (
  the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only),
  log_id text NOT NULL,
  partitions integer[] NOT NULL,
  next_offsets bigint[] NOT NULL,
  CHECK (cardinality(partitions) = cardinality(next_offsets))
);
COMMENT ON TABLE log_position IS
  'Up to where the log is in these tables. Changed in the transaction that changes the posts.';

-- ---------------------------------------------------------------- search

CREATE FUNCTION search_dictionary(language text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT 'pg_catalog.' || CASE split_part(lower(language COLLATE "C"), '-', 1)
    WHEN 'ar' THEN 'arabic'     WHEN 'ca' THEN 'catalan'    WHEN 'da' THEN 'danish'
    WHEN 'de' THEN 'german'     WHEN 'el' THEN 'greek'      WHEN 'en' THEN 'english'
    WHEN 'es' THEN 'spanish'    WHEN 'eu' THEN 'basque'     WHEN 'fi' THEN 'finnish'
    WHEN 'fr' THEN 'french'     WHEN 'ga' THEN 'irish'      WHEN 'hi' THEN 'hindi'
    WHEN 'hu' THEN 'hungarian'  WHEN 'hy' THEN 'armenian'   WHEN 'id' THEN 'indonesian'
    WHEN 'it' THEN 'italian'    WHEN 'lt' THEN 'lithuanian' WHEN 'nb' THEN 'norwegian'
    WHEN 'ne' THEN 'nepali'     WHEN 'nl' THEN 'dutch'      WHEN 'nn' THEN 'norwegian'
    WHEN 'no' THEN 'norwegian'  WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian'
    WHEN 'ru' THEN 'russian'    WHEN 'sr' THEN 'serbian'    WHEN 'sv' THEN 'swedish'
    WHEN 'ta' THEN 'tamil'      WHEN 'tr' THEN 'turkish'    WHEN 'yi' THEN 'yiddish'
    ELSE 'simple'
  END
$$;
COMMENT ON FUNCTION search_dictionary IS
  'The dictionary for texts in the language; simple, which leaves words as they are, where PostgreSQL has none.';

CREATE FUNCTION is_written_without_spaces(language text) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT split_part(lower(language COLLATE "C"), '-', 1)
    IN ('zh', 'yue', 'wuu', 'ja', 'ko', 'th', 'lo', 'km', 'my')
$$;
COMMENT ON FUNCTION is_written_without_spaces IS
  'Whether texts are searched for parts instead of words. Korean is among them for what it adds to words.';

-- Nearly every text has that form already, and to see that takes a third of making it.
CREATE FUNCTION compatible_text(words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN words IS NFKC NORMALIZED THEN words ELSE normalize(words, NFKC) END
$$;

-- ICU, because what the locale of the database does to capitals is not known.
CREATE FUNCTION search_text(language text, words text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  SELECT lower(
    CASE split_part(lower(language COLLATE "C"), '-', 1)
      -- The small form of I has no dot in Turkish.
      WHEN 'tr' THEN translate(compatible_text(words), E'I\u0130', E'\u0131i')
      WHEN 'az' THEN translate(compatible_text(words), E'I\u0130', E'\u0131i')
      -- Persian is typed on Arabic keyboards too, whose yeh and kaf are other characters; endings stand
      -- behind a joiner or a space.
      WHEN 'fa' THEN translate(compatible_text(words), E'\u064A\u0643\u200C', E'\u06CC\u06A9 ')
      ELSE compatible_text(words)
    END COLLATE "und-x-icu")
$$;
COMMENT ON FUNCTION search_text IS 'The form in which texts and questions are compared.';

CREATE FUNCTION search_vector(language text, title text, terms text, summary text, body text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
DECLARE
  dictionary regconfig := search_dictionary(language)::regconfig;
  head tsvector := setweight(to_tsvector(dictionary, search_text(language, left(title, 2000))), 'A')
    || setweight(to_tsvector(dictionary, search_text(language, left(terms, 20000))), 'B')
    || setweight(to_tsvector(dictionary, search_text(language, left(summary, 20000))), 'C');
  beginning text := search_text(language, body);
BEGIN
  LOOP
    BEGIN
      RETURN head || setweight(to_tsvector(dictionary, beginning), 'D');
    EXCEPTION WHEN program_limit_exceeded THEN
      -- A tsvector takes one megabyte. Of a longer text the beginning is found.
      beginning := left(beginning, length(beginning) / 2);
    END;
  END LOOP;
END
$$;

-- ---------------------------------------------------------------- posts

CREATE TABLE posts (
  post_id text COLLATE "C" PRIMARY KEY,
  site text NOT NULL,
  revision bigint NOT NULL,
  enrichment_level integer NOT NULL,
  state text NOT NULL CHECK (state IN ('live', 'notice', 'gone', 'redirected', 'refused')),
  permalink text COLLATE "C" NOT NULL,
  url text NOT NULL,
  redirect_target text,
  notice text,
  expires_at timestamptz,
  published_at timestamptz,
  updated_at timestamptz,
  title text,
  language text,
  authors text[] NOT NULL,
  cover text,
  excerpt text,
  description text,
  html text,
  plain_text text,
  word_count integer,
  reading_seconds integer,
  source_path text,
  content_hash text,
  search_terms text,
  refusal_code text,
  refusal text,
  remedy text,
  search tsvector GENERATED ALWAYS AS (
    CASE WHEN state = 'live' AND NOT is_written_without_spaces(language)
      THEN search_vector(language, title, search_terms, coalesce(excerpt, '') || ' ' || coalesce(description, ''), plain_text) END) STORED,
  search_words text GENERATED ALWAYS AS (
    CASE WHEN state = 'live' AND is_written_without_spaces(language)
      THEN search_text(language, title || E'\n' || search_terms || E'\n' || plain_text) END) STORED
);
COMMENT ON TABLE posts IS 'The newest version of each post. A text that was withdrawn is not here.';
COMMENT ON COLUMN posts.revision IS 'Larger is newer.';
COMMENT ON COLUMN posts.state IS
  'live; notice: withdrawn, and the text stays with a sentence; gone (410); redirected (301); refused: these tables cannot hold it.';
COMMENT ON COLUMN posts.html IS 'The body with links put in, sanitised.';
COMMENT ON COLUMN posts.plain_text IS 'The text of the body before links were put in. Positions of links count in it.';
COMMENT ON COLUMN posts.search_terms IS 'Tags and categories, for search.';
CREATE INDEX ON posts (site, published_at DESC, post_id) WHERE state = 'live';
CREATE INDEX ON posts (permalink);
CREATE INDEX ON posts (language) WHERE state = 'live';
CREATE INDEX ON posts USING gin (search);
DO $$
BEGIN
  EXECUTE format(
    'CREATE INDEX ON posts USING gin (search_words %I.gin_trgm_ops)',
    (SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'pg_trgm'));
END
$$;

CREATE TABLE revisions (
  post_id text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  enrichment_level integer NOT NULL,
  state text NOT NULL,
  content_hash text,
  published_at timestamptz,
  PRIMARY KEY (post_id, revision, enrichment_level)
);
COMMENT ON TABLE revisions IS
  'Every version that came by since the tables were filled, without its text. The log forgets old ones, so may this table when it is filled anew.';

CREATE TABLE receipts (
  post_id text COLLATE "C" NOT NULL,
  revision bigint NOT NULL,
  enrichment_level integer NOT NULL,
  live boolean NOT NULL,
  url text,
  refusal_code text,
  stored_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (post_id, revision, enrichment_level)
);
COMMENT ON TABLE receipts IS 'What was answered about each version, and when it was durable here first.';

-- ---------------------------------------------------------------- what belongs to a post

CREATE TABLE tags (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  slug text COLLATE "C" NOT NULL,
  label text NOT NULL,
  origin text NOT NULL,
  score double precision NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON COLUMN tags.slug IS 'Equal slugs are the same tag.';
COMMENT ON COLUMN tags.origin IS 'Who proposed it: author, catalogue, keyphrase, vocabulary, semantic, unknown.';
CREATE INDEX ON tags (slug);

CREATE TABLE categories (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  path text COLLATE "C" NOT NULL,
  names text[] NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON COLUMN categories.path IS 'Slugs from the root, each with a slash behind: tech-stuff/ai/.';
CREATE INDEX ON categories (path);

CREATE TABLE links (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  starts_at integer NOT NULL,
  ends_at integer NOT NULL,
  words text NOT NULL,
  url text NOT NULL,
  entity_id text,
  origin text NOT NULL,
  score double precision NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON TABLE links IS 'Links that enrichment put into the text; starts_at and ends_at count UTF-16 code units of plain_text.';

CREATE TABLE entities (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  entity_id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  url text,
  mentions integer NOT NULL,
  PRIMARY KEY (post_id, position)
);
CREATE INDEX ON entities (entity_id);

CREATE TABLE relations (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  related_id text COLLATE "C" NOT NULL,
  score double precision NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON TABLE relations IS 'Posts worth reading next, as known when the post was enriched; see related_posts.';

CREATE TABLE redirects (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  path text COLLATE "C" NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON TABLE redirects IS 'Former address paths of a post; see addresses.';
CREATE INDEX ON redirects (path);

CREATE TABLE citations (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  source text,
  title text NOT NULL,
  url text,
  PRIMARY KEY (post_id, position)
);

CREATE TABLE assets (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  path text NOT NULL,
  sha256 text NOT NULL,
  bytes bigint NOT NULL,
  media_type text NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON TABLE assets IS 'Files that html and cover refer to; the asset store has their bytes under the hash.';

CREATE TABLE front_matter (
  post_id text COLLATE "C" NOT NULL REFERENCES posts ON DELETE CASCADE,
  position integer NOT NULL,
  key text NOT NULL,
  value text NOT NULL,
  PRIMARY KEY (post_id, position)
);
COMMENT ON TABLE front_matter IS 'What else the author wrote in front of the text; values in YAML flow style.';

-- ---------------------------------------------------------------- what applications ask

CREATE VIEW live_posts AS
  SELECT post_id, site, revision, enrichment_level, permalink, url, published_at, updated_at, expires_at, title,
         language, authors, cover, excerpt, description, html, plain_text, word_count, reading_seconds, search
    FROM posts
   WHERE state = 'live';

CREATE VIEW posts_by_tag AS
  SELECT t.slug, t.label, t.origin, t.score, p.site, p.post_id, p.title, p.permalink, p.url, p.excerpt, p.published_at
    FROM tags t JOIN posts p ON p.post_id = t.post_id
   WHERE p.state = 'live';

CREATE VIEW posts_by_category AS
  SELECT c.path, c.names, p.site, p.post_id, p.title, p.permalink, p.url, p.excerpt, p.published_at
    FROM categories c JOIN posts p ON p.post_id = c.post_id
   WHERE p.state = 'live';

CREATE VIEW related_posts AS
  SELECT r.post_id, r.position, r.score, other.post_id AS related_id, other.site, other.title, other.permalink,
         other.url, other.excerpt, other.published_at
    FROM relations r
    JOIN posts p ON p.post_id = r.post_id
    JOIN posts other ON other.post_id = r.related_id
   WHERE p.state = 'live' AND other.state = 'live';

CREATE VIEW addresses AS
  SELECT site, permalink AS path, post_id,
         CASE state WHEN 'gone' THEN 410 WHEN 'redirected' THEN 301 ELSE 200 END AS status,
         CASE state WHEN 'redirected' THEN redirect_target END AS target
    FROM posts
   WHERE state <> 'refused'
   UNION ALL
  SELECT p.site, r.path, p.post_id,
         CASE p.state WHEN 'gone' THEN 410 ELSE 301 END,
         CASE p.state WHEN 'gone' THEN NULL WHEN 'redirected' THEN p.redirect_target ELSE p.permalink END
    FROM redirects r JOIN posts p ON p.post_id = r.post_id
   WHERE p.state <> 'refused';
COMMENT ON VIEW addresses IS 'What a server answers at an address path: 200 with the post, 301 to target, or 410.';

CREATE VIEW refused_posts AS
  SELECT post_id, site, revision, enrichment_level, refusal_code, refusal, remedy
    FROM posts
   WHERE state = 'refused';

CREATE FUNCTION search_posts(question text, in_language text DEFAULT NULL, in_site text DEFAULT NULL)
RETURNS TABLE (post_id text, site text, language text, title text, permalink text, url text, excerpt text,
               published_at timestamptz, rank real)
LANGUAGE sql STABLE PARALLEL SAFE SET search_path FROM CURRENT AS $$
  WITH spoken AS (
    SELECT DISTINCT p.language
      FROM posts p
     WHERE p.state = 'live'
       AND (in_language IS NULL
         OR split_part(lower(p.language), '-', 1) = split_part(lower(in_language), '-', 1))
  ), parts AS (
    SELECT array_agg('%' || regexp_replace(part, '([\\%_])', '\\\1', 'g') || '%' ORDER BY length(part) DESC) AS patterns
      FROM regexp_split_to_table(translate(search_text('und', question), '"', ' '), '\s+') AS part
     WHERE part <> ''
  ), found AS (
    SELECT p.post_id, ts_rank(p.search, words) AS rank
      FROM spoken
     CROSS JOIN LATERAL websearch_to_tsquery(
           search_dictionary(spoken.language)::regconfig, search_text(spoken.language, question)) AS words
      JOIN posts p ON p.language = spoken.language AND p.search @@ words
     WHERE NOT is_written_without_spaces(spoken.language)
     UNION ALL
    SELECT p.post_id,
           CASE WHEN search_text(p.language, p.title) LIKE ALL (parts.patterns) THEN 1.0 ELSE 0.1 END::real
      FROM parts
      JOIN posts p ON p.search_words LIKE parts.patterns[1] AND p.search_words LIKE ALL (parts.patterns)
     WHERE p.language IN (SELECT spoken.language FROM spoken)
  )
  SELECT p.post_id, p.site, p.language, p.title, p.permalink, p.url, p.excerpt, p.published_at, found.rank
    FROM found JOIN posts p ON p.post_id = found.post_id
   WHERE in_site IS NULL OR p.site = in_site
   ORDER BY found.rank DESC, p.published_at DESC, p.post_id
$$;
COMMENT ON FUNCTION search_posts IS
  'Live posts that answer the question, best first. Words, "phrases", or and -without, in the words'' own language; parts of words where words are written without spaces.';
