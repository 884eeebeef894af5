package parallax.web.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where things are on the desk. */
public final class Links {

    /** What servers do not take in a path even when it is written as a number; a name is found without it. */
    private static final String NOT_IN_A_PATH = "[/\\\\%;?#\\p{Cntrl}]+";

    private Links() {}

    public static String article(String id) {
        return "/articles/" + id;
    }

    /** The permanent page of one record. */
    public static String record(String article, String record) {
        return article(article) + "/" + record;
    }

    /** A record where it stands in the text. */
    public static String inText(String article, String record) {
        return article(article) + "#" + record;
    }

    /** What is different in another article. */
    public static String changes(String from, String to) {
        return article(from) + "/changes/" + to;
    }

    public static String author(String name) {
        return "/authors/" + segment(name);
    }

    public static String outlet(String name) {
        return "/outlets/" + segment(name);
    }

    public static String actor(String id) {
        return "/actors/" + id;
    }

    public static String story(String id) {
        return "/stories/" + id;
    }

    public static String copy(String id) {
        return "/copies/" + id;
    }

    /** A name as a part of a path. */
    static String segment(String name) {
        String plain = name.replaceAll(NOT_IN_A_PATH, " ").strip();
        boolean dots = plain.matches("\\.*"); // would be read as the folder itself, or the one above
        return dots ? "-" : encode(plain).replace("+", "%20");
    }

    /** A value of a query. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
