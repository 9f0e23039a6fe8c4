package org.liangze.neighbour;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing but the kit, on a class path that holds the portal's libraries as well. */
@SpringBootApplication
public class NeighbourApplication {}
