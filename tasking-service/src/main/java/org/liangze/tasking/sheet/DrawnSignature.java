package org.liangze.tasking.sheet;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** A signature drawn on the phone, an SVG path of lines in a box of 300 × 110, as the picture that goes onto the paper. */
final class DrawnSignature {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 110;
    private static final int SCALE = 3;
    private static final int LONGEST = 20_000;
    private static final Pattern PATH = Pattern.compile("(?:[ML]-?\\d{1,4} -?\\d{1,4})+");
    private static final Pattern STEP = Pattern.compile("([ML])(-?\\d+) (-?\\d+)");

    private DrawnSignature() {}

    /** Base64 of a PNG; empty when nothing was drawn, or what is there is no such path. */
    static Optional<String> png(@Nullable String path) {
        if (path == null
                || path.length() > LONGEST
                || !path.startsWith("M")
                || !PATH.matcher(path).matches()) {
            return Optional.empty();
        }
        BufferedImage image = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        brush.setColor(Color.BLACK);
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.scale(SCALE, SCALE);
        brush.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(lines(path));
        brush.dispose();
        return Optional.of(encoded(image));
    }

    private static Path2D lines(String path) {
        Path2D lines = new Path2D.Float();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            int x = Integer.parseInt(step.group(2));
            int y = Integer.parseInt(step.group(3));
            if (step.group(1).equals("M")) {
                lines.moveTo(x, y);
            } else {
                lines.lineTo(x, y);
            }
        }
        return lines;
    }

    private static String encoded(BufferedImage image) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a picture into memory", e);
        }
        return Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
