import { feedPlugin } from "@11ty/eleventy-plugin-rss";

const PER_PAGE = 10;

function newestFirst(api) {
  return api.getFilteredByGlob("posts/*.md").reverse();
}

/** Posts by what a function names for each, in the order of the posts. */
function grouped(posts, namesOf) {
  const groups = new Map();
  for (const post of posts) {
    for (const name of namesOf(post)) {
      groups.has(name) ? groups.get(name).push(post) : groups.set(name, [post]);
    }
  }
  return groups;
}

/** Every page of every group: Eleventy itself paginates only one list a template. */
function pagesOf(groups) {
  return [...groups].flatMap(([name, posts]) => {
    const total = Math.ceil(posts.length / PER_PAGE);
    return Array.from({ length: total }, (_, at) => ({
      name,
      number: at + 1,
      total,
      path: at === 0 ? name : `${name}/page/${at + 1}`,
      posts: posts.slice(at * PER_PAGE, (at + 1) * PER_PAGE),
    }));
  });
}

export default function (config) {
  config.addCollection("posts", (api) => api.getFilteredByGlob("posts/*.md"));
  config.addCollection("newest", newestFirst);
  config.addCollection("tagPages", (api) => pagesOf(grouped(newestFirst(api), (post) => post.data.tags)));
  config.addCollection("categoryPages", (api) =>
    pagesOf(grouped(newestFirst(api), (post) => post.data.categories)));
  config.addCollection("months", (api) =>
    [...grouped(newestFirst(api), (post) => [post.date.toISOString().slice(0, 7).replace("-", "/")])]
      .map(([name, posts]) => ({ name, posts })));
  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("excerpt", (post) => post.rawInput.replace(/[#\s]+/g, " ").trim().slice(0, 300));
  config.addPlugin(feedPlugin, {
    type: "atom",
    outputPath: "/feed.xml",
    collection: { name: "posts", limit: 20 },
    metadata: { language: "en", title: "A generated blog", base: "https://blog.example/", author: { name: "Ada" } },
  });
  return { dir: { output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
